package org.verifiedcompliance.application.emails;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.EmailTaken;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.InvalidToken;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.Verified;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A change signs out every device but the one that asked for it, and is none when that one was
 * signed out meanwhile: whoever did so may have done it because of the change. A contact whose
 * address the account leaves unproven stays behind.
 */
public final class VerifyEmailService implements VerifyEmail {
  private final Accounts accounts;
  private final Addresses addresses;
  private final EarlierContacts earlierContacts;
  private final OneTimeSecrets open;
  private final SecretTokens secrets;
  private final SignIns signIns;
  private final SignInStates states;
  private final AccountEvents events;
  private final AccountLetters letters;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public VerifyEmailService(
      Accounts accounts,
      Addresses addresses,
      EarlierContacts earlierContacts,
      OneTimeSecrets open,
      SecretTokens secrets,
      SignIns signIns,
      SignInStates states,
      AccountEvents events,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.earlierContacts = earlierContacts;
    this.open = open;
    this.secrets = secrets;
    this.signIns = signIns;
    this.states = states;
    this.events = events;
    this.letters = letters;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome verify(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var outcome = unitOfWork.inTransaction(() -> spend(command, now));
    if (outcome instanceof Verified(var email)) {
      accounts.findByEmail(email).map(a -> a.person().id()).ifPresent(states::forgetAllOf);
    }
    return outcome;
  }

  private Outcome spend(Command command, Instant now) {
    return spend(Purpose.VERIFY_EMAIL, command, now)
        .map(secret -> confirm(secret, now))
        .or(() ->
            spend(Purpose.CHANGE_EMAIL, command, now).map(secret -> change(secret, command, now)))
        .orElseGet(InvalidToken::new);
  }

  private Optional<OneTimeSecret> spend(Purpose purpose, Command command, Instant now) {
    var token = secrets.hashOf(command.token());
    // first the account, as all do who end sign-ins: nobody waits in a circle
    return open.find(purpose, token, now)
        .flatMap(secret -> accounts.lock(secret.person()))
        .flatMap(_ -> open.spend(purpose, token, now));
  }

  /** The address may have changed since the letter was sent: then it proves nothing. */
  private Outcome confirm(OneTimeSecret secret, Instant now) {
    return openAccount(secret)
        .filter(account -> account.person().email().equals(secret.address()))
        .map(account -> united(account, now))
        .orElseGet(InvalidToken::new);
  }

  private Outcome united(Account account, Instant now) {
    earlierContacts.unite(account.person().id(), now);
    return verified(account, account.person().email(), now);
  }

  private Outcome change(OneTimeSecret secret, Command command, Instant now) {
    var account = openAccount(secret);
    if (account.isEmpty()
        || !(secret.address() instanceof EmailAddress next)
        || !(secret.signIn() instanceof UUID asking)
        || !isLive(secret.person(), asking, now)) {
      return new InvalidToken();
    }
    return addresses.change(secret.person(), next, now)
        ? changed(account.get(), asking, next, command, now)
        : new EmailTaken();
  }

  private Outcome changed(
      Account before, UUID asking, EmailAddress next, Command command, Instant now) {
    var person = before.person().id();
    open.removeAll(person);
    earlierContacts.takeOut(person).ifPresent(earlierContacts::putBack);
    signIns.endOthers(person, asking, now);
    var kind = AccountEvent.Kind.EMAIL_CHANGED;
    events.add(new AccountEvent(kind, person, asking, command.from(), now));
    letters.changed(before.person(), now);
    return verified(before, next, now);
  }

  private boolean isLive(PersonId person, UUID signIn, Instant now) {
    return signIns.listLive(person, now).stream().anyMatch(live -> live.id().equals(signIn));
  }

  private Outcome verified(Account account, EmailAddress email, Instant now) {
    addresses.verify(account.person().id(), email, now);
    return new Verified(email);
  }

  private Optional<Account> openAccount(OneTimeSecret secret) {
    return accounts.find(secret.person()).filter(Account::active);
  }
}
