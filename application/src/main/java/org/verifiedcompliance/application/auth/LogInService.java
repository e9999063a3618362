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
      case PasswordHasher.Differs _ -> {
        account.ifPresent(known -> wrongPasswords.add(known.person().id()));
        yield refuse(command, attempt, account);
      }
      case PasswordHasher.Matches(var outdated) -> {
        var known = account.orElseThrow();
        yield known.active() && wrongPasswords.forgive(known.person().id())
            ? succeed(command, attempt, known, outdated ? rehash(command.password()) : null)
            : refuse(command, attempt, account);
      }
    };
  }

  private Outcome refuse(Command command, PasswordTry.Open attempt, Optional<Account> account) {
    attempt.fail();
    var person = account.map(known -> known.person().id()).orElse(null);
    events.add(
        new AccountEvent(AccountEvent.Kind.LOGIN_FAILED, person, null, command.from(), now()));
    return new Refused();
  }

  private @Nullable String rehash(Password password) {
    return hasher.hash(password) instanceof PasswordHasher.Hashed(var phc) ? phc : null;
  }

  private Outcome succeed(
      Command command, PasswordTry.Open attempt, Account account, @Nullable String betterHash) {
    return unitOfWork.inTransaction(() -> {
      var person = account.person().id();
      if (betterHash != null) {
        accounts.replacePassword(person, account.passwordHash(), betterHash);
      }
      attempt.succeed();
      var entry = new SignInDoor.Entry(command.deviceName(), command.from(), command.proof());
      return door.enter(account, entry);
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
