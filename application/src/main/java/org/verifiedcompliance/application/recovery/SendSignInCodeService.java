package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.application.recovery.SendSignInCode.Outcome.Accepted;
import org.verifiedcompliance.application.recovery.SendSignInCode.Outcome.TooMany;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** Known and unknown addresses cost one commit and as many statements each. */
public final class SendSignInCodeService implements SendSignInCode {
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final OneTimeSecrets open;
  private final ShortCodes codes;
  private final LetterQuotas quotas;
  private final AccountLetters letters;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports, and how many letters may be asked for. */
  public SendSignInCodeService(
      Accounts accounts,
      OneTimeSecrets open,
      ShortCodes codes,
      LetterQuotas quotas,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.open = open;
    this.codes = codes;
    this.quotas = quotas;
    this.letters = letters;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome send(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.inTransaction(() -> send(command, now));
  }

  private Outcome send(Command command, Instant now) {
    var wait = quotas.takeFrom(command.from(), now);
    if (wait.isPresent()) {
      return new TooMany(wait.get());
    }
    if (quotas.takeTo(command.email(), now)) {
      accounts
          .findByEmail(command.email())
          .filter(Account::active)
          .ifPresentOrElse(account -> send(account, now), this::sendNothing);
    }
    return new Accepted(LIFE);
  }

  /** As many statements as a secret and a letter take, on rows that nobody has. */
  private void sendNothing() {
    open.remove(Purpose.SIGN_IN_CODE, NOBODY);
    open.remove(Purpose.SIGN_IN_CODE, NOBODY);
  }

  private void send(Account account, Instant now) {
    var person = account.person();
    var code = codes.digits();
    var until = now.plus(LIFE);
    open.replace(
        new OneTimeSecret(
            Purpose.SIGN_IN_CODE,
            person.id(),
            codes.hashOf(person.id(), code),
            person.email(),
            null,
            until));
    letters.signInCode(person, code, until, now);
  }
}
