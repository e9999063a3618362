package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.LogIn.Outcome;
import org.verifiedcompliance.application.auth.SignInDoor;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** A try is counted before the code is looked at, and stays counted although the request fails. */
public final class RedeemSignInCodeService implements RedeemSignInCode {
  /** Whose account is looked for when nobody has the address. */
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private static final int TRIES = 5;
  private static final Quota PER_NETWORK = new Quota("code-tries", 30, Duration.ofMinutes(5));

  private final Accounts accounts;
  private final OneTimeSecrets open;
  private final ShortCodes codes;
  private final SecretTokens secrets;
  private final Quotas quotas;
  private final SignInDoor door;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public RedeemSignInCodeService(
      Accounts accounts,
      OneTimeSecrets open,
      ShortCodes codes,
      SecretTokens secrets,
      Quotas quotas,
      SignInDoor door,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.open = open;
    this.codes = codes;
    this.secrets = secrets;
    this.quotas = quotas;
    this.door = door;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome redeem(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.inTransaction(() -> redeem(command, now));
  }

  private Outcome redeem(Command command, Instant now) {
    var wait = quotas.take(PER_NETWORK, secrets.hashOf(command.from().network()), now);
    if (wait.isPresent()) {
      return new Outcome.TooManyAttempts(wait.get());
    }
    var person = accounts.findByEmail(command.email()).map(known -> known.person().id());
    // under the lock, so that what takes the codes back comes before or after
    var account = accounts.lock(person.orElse(NOBODY)).filter(Account::active);
    var isRight = spend(person.orElse(NOBODY), command.code(), now);
    return account
        .filter(_ -> isRight)
        .map(known -> door.enter(known, entry(command)))
        .orElseGet(() -> refuse(command, account, now));
  }

  /** Takes two statements, whether or not there is a code. */
  private boolean spend(PersonId person, String code, Instant now) {
    var mayTry = open.countTry(Purpose.SIGN_IN_CODE, person, TRIES, now);
    var spent = open.spend(Purpose.SIGN_IN_CODE, codes.hashOf(person, code), now);
    return mayTry && spent.isPresent();
  }

  private Outcome refuse(Command command, Optional<Account> account, Instant now) {
    var person = account.map(known -> known.person().id()).orElse(null);
    events.add(new AccountEvent(AccountEvent.Kind.LOGIN_FAILED, person, null, command.from(), now));
    return new Outcome.Refused();
  }

  private static SignInDoor.Entry entry(Command command) {
    return new SignInDoor.Entry(command.deviceName(), command.from(), null);
  }
}
