package org.verifiedcompliance.application.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Busy;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Refused;
import org.verifiedcompliance.application.auth.LogIn.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Counts, then hashes, then opens a transaction: no connection waits for a hash. */
public final class LogInService implements LogIn {
  private final Accounts accounts;
  private final PasswordTries tries;
  private final PasswordHasher hasher;
  private final SignInDoor door;
  private final WrongPasswords wrongPasswords;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public LogInService(
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      SignInDoor door,
      WrongPasswords wrongPasswords,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.tries = tries;
    this.hasher = hasher;
    this.door = door;
    this.wrongPasswords = wrongPasswords;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome logIn(Command command) {
    return tries.make(
        command.email(),
        command.from(),
        attempt ->
            switch (attempt) {
              case PasswordTry.Blocked(var wait) -> new TooManyAttempts(wait);
              case PasswordTry.Crowded _ -> new Busy();
              case PasswordTry.Open open -> check(command, open);
            });
  }

  private Outcome check(Command command, PasswordTry.Open attempt) {
    var account = accounts.findByEmail(command.email());
    var storedHash = account.map(Account::passwordHash).orElse(null);
    return switch (hasher.check(command.password(), storedHash)) {
      case PasswordHasher.Busy _ -> new Busy();
      case PasswordHasher.Differs _ ->
          unitOfWork.inTransaction(() -> refuse(command, attempt, account, true));
      case PasswordHasher.Matches(var outdated) -> {
        var known = account.orElseThrow();
        var betterHash = outdated && known.active() ? rehash(command.password()) : null;
        yield unitOfWork.inTransaction(() -> settle(command, attempt, known, betterHash));
      }
    };
  }

  /** Known, unknown and closed accounts take as many statements and one commit. */
  private Outcome refuse(
      Command command, PasswordTry.Open attempt, Optional<Account> account, boolean wrong) {
    var person = account.map(known -> known.person().id()).orElse(null);
    wrongPasswords.add(wrong ? person : null);
    events.add(
        new AccountEvent(AccountEvent.Kind.LOGIN_FAILED, person, null, command.from(), now()));
    attempt.fail();
    return new Refused();
  }

  private @Nullable String rehash(Password password) {
    return hasher.hash(password) instanceof PasswordHasher.Hashed(var phc) ? phc : null;
  }

  private Outcome settle(
      Command command, PasswordTry.Open attempt, Account checked, @Nullable String betterHash) {
    var person = checked.person().id();
    if (betterHash != null
        && !accounts.replacePassword(person, checked.passwordHash(), betterHash)) {
      // Somebody has hashed or changed it meanwhile: the next try sees what it is now.
      return new Busy();
    }
    var outcome = enter(command, betterHash == null ? checked : checked.rehashed(betterHash));
    if (outcome instanceof Refused) {
      return refuse(command, attempt, Optional.of(checked), false);
    }
    attempt.succeed();
    return outcome;
  }

  private Outcome enter(Command command, Account account) {
    return account.active() && wrongPasswords.forgive(account.person().id())
        ? door.enter(
            account, new SignInDoor.Entry(command.deviceName(), command.from(), command.proof()))
        : new Refused();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
