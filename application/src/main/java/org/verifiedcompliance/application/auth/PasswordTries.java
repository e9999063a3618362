package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * Lets tries of passwords through. Those of one account and network come one after another, so that
 * no try counts as failed while it is made, and right ones do not block each other; of all together
 * only so many are made at once, so that a flood costs no more than its refusal.
 */
public final class PasswordTries {
  private final LoginFailures failures;
  private final SecretTokens secrets;
  private final InstantSource clock;
  private final Semaphore places;
  private final Duration patience;
  private final ConcurrentHashMap<LoginBucket, Line> lines = new ConcurrentHashMap<>();

  /**
   * Nothing is under way yet.
   *
   * @param atOnce how many tries are made at once, 1 or more
   * @param patience how long a try waits for those before it of the same account and network
   */
  public PasswordTries(
      LoginFailures failures,
      SecretTokens secrets,
      InstantSource clock,
      int atOnce,
      Duration patience) {
    this.failures = failures;
    this.secrets = secrets;
    this.clock = clock;
    this.places = new Semaphore(atOnce);
    this.patience = patience;
  }

  /**
   * Calls what uses the try, in its turn, and gives its result back.
   *
   * @throws IllegalStateException when the thread is interrupted while it waits
   */
  public <T> T make(EmailAddress email, ClientAddress from, Function<PasswordTry, T> use) {
    var bucket = LoginBucket.of(secrets, email, from);
    var line = lines.compute(bucket, (_, there) -> there == null ? new Line() : there.joined());
    try {
      return line.waitFor(patience) ? inTurn(bucket, line, use) : use.apply(crowded());
    } finally {
      lines.computeIfPresent(bucket, (_, there) -> there.left());
    }
  }

  private <T> T inTurn(LoginBucket bucket, Line line, Function<PasswordTry, T> use) {
    try {
      if (!places.tryAcquire()) {
        return use.apply(crowded());
      }
      try {
        return counted(bucket, use);
      } finally {
        places.release();
      }
    } finally {
      line.turn.release();
    }
  }

  private <T> T counted(LoginBucket bucket, Function<PasswordTry, T> use) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (failures.reserve(bucket, now)) {
      case LoginFailures.Attempt.Blocked(var wait) -> use.apply(new PasswordTry.Blocked(wait));
      case LoginFailures.Attempt.Allowed _ ->
          open(new PasswordTry.Open(failures, bucket, clock), use);
    };
  }

  private static <T> T open(PasswordTry.Open attempt, Function<PasswordTry, T> use) {
    T result;
    try {
      result = use.apply(attempt);
    } catch (RuntimeException failure) {
      attempt.endBy(failure);
      throw failure;
    }
    attempt.endNormally();
    return result;
  }

  private static PasswordTry crowded() {
    return new PasswordTry.Crowded();
  }

  /** Those who try the same account from the same network; it is there while somebody is in it. */
  private static final class Line {
    private final Semaphore turn = new Semaphore(1, true);
    private int people = 1;

    Line joined() {
      people++;
      return this;
    }

    /** Null, which takes it out of the map, after the last one. */
    @Nullable Line left() {
      people--;
      return people == 0 ? null : this;
    }

    boolean waitFor(Duration patience) {
      try {
        return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a log-in waited its turn", stopped);
      }
    }
  }
}
