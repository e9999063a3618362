package org.verifiedcompliance.application.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.Busy;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.Changed;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.WeakPassword;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.WrongPassword;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Checks the current password like a log-in, so that a stolen access token cannot guess it. */
public final class ChangePasswordService implements ChangePassword {
  private final Accounts accounts;
  private final PasswordTries tries;
  private final PasswordHasher hasher;
  private final WrongPasswords wrongPasswords;
  private final PasswordPolicy policy;
  private final SignIns signIns;
  private final SignInStates states;
  private final OneTimeSecrets open;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangePasswordService(
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      WrongPasswords wrongPasswords,
      PasswordPolicy policy,
      SignIns signIns,
      SignInStates states,
      OneTimeSecrets open,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.tries = tries;
    this.hasher = hasher;
    this.wrongPasswords = wrongPasswords;
    this.policy = policy;
    this.signIns = signIns;
    this.states = states;
    this.open = open;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome change(Command command) {
    var account = accounts.find(command.user().person()).orElseThrow();
    var email = account.person().email();
    var weakness = policy.weaknessOf(command.next(), email);
    if (weakness.isPresent()) {
      return new WeakPassword(weakness.get());
    }
    return tries.make(
        email,
        command.from(),
        attempt ->
            switch (attempt) {
              case PasswordTry.Blocked(var wait) -> new TooManyAttempts(wait);
              case PasswordTry.Crowded _ -> new Busy();
              case PasswordTry.Open open -> check(command, account, open);
            });
  }

  private Outcome check(Command command, Account account, PasswordTry.Open attempt) {
    return switch (hasher.check(command.current(), account.passwordHash())) {
      case PasswordHasher.Busy _ -> new Busy();
      case PasswordHasher.Differs _ -> {
        wrongPasswords.add(account.person().id());
        yield wrong(attempt);
      }
      case PasswordHasher.Matches _ ->
          wrongPasswords.forgive(account.person().id())
              ? replace(command, account, attempt)
              : wrong(attempt);
    };
  }

  private static Outcome wrong(PasswordTry.Open attempt) {
    attempt.fail();
    return new WrongPassword();
  }

  private Outcome replace(Command command, Account account, PasswordTry.Open attempt) {
    attempt.succeed();
    return switch (hasher.hash(command.next())) {
      case PasswordHasher.Busy _ -> new Busy();
      case PasswordHasher.Hashed(var hash) -> store(command, account, hash);
    };
  }

  private Outcome store(Command command, Account account, String hash) {
    var person = command.user().person();
    var now = now();
    var changed =
        unitOfWork.inTransaction(() -> {
          if (!accounts.replacePassword(person, account.passwordHash(), hash)) {
            return false;
          }
          open.removeAll(person);
          signIns.endOthers(person, command.user().signIn(), now);
          events.add(
              new AccountEvent(
                  AccountEvent.Kind.PASSWORD_CHANGED,
                  person,
                  command.user().signIn(),
                  command.from(),
                  now));
          return true;
        });
    states.forgetAllOf(person);
    // Another request has changed it meanwhile: what was given is not the current one any more.
    return changed ? new Changed() : new WrongPassword();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
