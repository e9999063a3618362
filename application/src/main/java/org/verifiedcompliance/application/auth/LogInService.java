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
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Busy;
import org.verifiedcompliance.application.auth.LogIn.Outcome.LoggedIn;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Refused;
import org.verifiedcompliance.application.auth.LogIn.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Counts, then hashes, then opens a transaction: no connection waits for a hash. */
public final class LogInService implements LogIn {
  private final Accounts accounts;
  private final LoginFailures failures;
  private final PasswordHasher hasher;
  private final SecretTokens secrets;
  private final SignInStarter starter;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public LogInService(
      Accounts accounts,
      LoginFailures failures,
      PasswordHasher hasher,
      SecretTokens secrets,
      SignInStarter starter,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.failures = failures;
    this.hasher = hasher;
    this.secrets = secrets;
    this.starter = starter;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome logIn(Command command) {
    var bucket = LoginBucket.of(secrets, command.email(), command.from());
    return switch (failures.reserve(bucket, now())) {
      case LoginFailures.Attempt.Blocked(var wait) -> new TooManyAttempts(wait);
      case LoginFailures.Attempt.Allowed _ -> attempt(command, bucket);
    };
  }

  private Outcome attempt(Command command, LoginBucket bucket) {
    var account = accounts.findByEmail(command.email());
    var storedHash = account.map(Account::passwordHash).orElse(null);
    return switch (hasher.check(command.password(), storedHash)) {
      case PasswordHasher.Busy _ -> {
        failures.release(bucket);
        yield new Busy();
      }
      case PasswordHasher.Differs _ -> refuse(command, bucket, account);
      case PasswordHasher.Matches(var outdated) -> {
        var known = account.orElseThrow();
        yield known.active()
            ? succeed(command, bucket, known, outdated ? rehash(command.password()) : null)
            : refuse(command, bucket, account);
      }
    };
  }

  private Outcome refuse(Command command, LoginBucket bucket, Optional<Account> account) {
    failures.fail(bucket, now());
    var person = account.map(known -> known.person().id()).orElse(null);
    events.add(
        new AccountEvent(AccountEvent.Kind.LOGIN_FAILED, person, null, command.from(), now()));
    return new Refused();
  }

  private @Nullable String rehash(Password password) {
    return hasher.hash(password) instanceof PasswordHasher.Hashed(var phc) ? phc : null;
  }

  private Outcome succeed(
      Command command, LoginBucket bucket, Account account, @Nullable String betterHash) {
    return unitOfWork.inTransaction(() -> {
      var now = now();
      var person = account.person().id();
      if (betterHash != null) {
        accounts.replacePassword(person, account.passwordHash(), betterHash);
      }
      failures.reset(bucket);
      var started = starter.start(account, command.deviceName(), command.from(), now);
      events.add(
          new AccountEvent(
              AccountEvent.Kind.LOGIN_SUCCEEDED,
              person,
              started.signIn().id(),
              command.from(),
              now));
      return new LoggedIn(started.tokens(), account);
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
