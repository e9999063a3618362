package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordHasher;

/**
 * Whether whoever is signed in is still the holder of the account: they signed in within the last
 * minutes, or give the password again. Failures count like failed log-ins.
 */
public final class Reauthentication {
  /** How long a sign-in speaks for itself. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final PasswordTries tries;
  private final PasswordHasher hasher;
  private final WrongPasswords wrongPasswords;
  private final SignIns signIns;
  private final InstantSource clock;

  /** Takes the ports. */
  public Reauthentication(
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      WrongPasswords wrongPasswords,
      SignIns signIns,
      InstantSource clock) {
    this.accounts = accounts;
    this.tries = tries;
    this.hasher = hasher;
    this.wrongPasswords = wrongPasswords;
    this.signIns = signIns;
    this.clock = clock;
  }

  /**
   * Asks.
   *
   * @param password null when none was given: then only a fresh sign-in will do
   */
  public Answer ask(CurrentUser user, @Nullable Password password, ClientAddress from) {
    if (password != null) {
      return byPassword(user, password, from);
    }
    return isFresh(user) ? new Answer.Proven() : new Answer.Stale();
  }

  /** By the password alone: even a fresh sign-in will not do. */
  public Answer byPassword(CurrentUser user, Password password, ClientAddress from) {
    var account = accounts.find(user.person()).orElseThrow();
    return tries.make(
        account.person().email(),
        from,
        attempt ->
            switch (attempt) {
              case PasswordTry.Blocked(var wait) -> new Answer.TooManyAttempts(wait);
              case PasswordTry.Crowded _ -> new Answer.Busy();
              case PasswordTry.Open open -> check(user, password, account.passwordHash(), open);
            });
  }

  private Answer check(CurrentUser user, Password given, String hash, PasswordTry.Open attempt) {
    return switch (hasher.check(given, hash)) {
      case PasswordHasher.Busy _ -> new Answer.Busy();
      case PasswordHasher.Differs _ -> {
        wrongPasswords.add(user.person());
        yield wrong(attempt);
      }
      case PasswordHasher.Matches _ -> {
        if (!wrongPasswords.forgive(user.person())) {
          yield wrong(attempt);
        }
        attempt.succeed();
        yield new Answer.Proven();
      }
    };
  }

  private static Answer wrong(PasswordTry.Open attempt) {
    attempt.fail();
    return new Answer.WrongPassword();
  }

  private boolean isFresh(CurrentUser user) {
    var now = clock.instant();
    return signIns.listLive(user.person(), now).stream()
        .filter(signIn -> signIn.id().equals(user.signIn()))
        .anyMatch(signIn -> !now.isAfter(signIn.createdAt().plus(FRESH)));
  }

  /** Whether it is so. */
  public sealed interface Answer {
    /** It is the holder. */
    record Proven() implements Answer {}

    /** The sign-in is too old to speak for itself, and no password was given. */
    record Stale() implements Answer {}

    /** The password is another one. */
    record WrongPassword() implements Answer {}

    /** Too many failures: nothing was checked. */
    record TooManyAttempts(Duration retryAfter) implements Answer {}

    /** Too many passwords are being hashed: try again in a second. */
    record Busy() implements Answer {}
  }
}
