package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A try of a password, before the password is looked at. */
public sealed interface PasswordTry {
  /**
   * Too many have failed: make none.
   *
   * @param retryAfter how long to wait, more than zero
   */
  record Blocked(Duration retryAfter) implements PasswordTry {}

  /** Too many are being made: make none, another in a second. */
  record Crowded() implements PasswordTry {}

  /** Make it. Of one that neither succeeded nor failed nothing is remembered. */
  final class Open implements PasswordTry {
    private final LoginFailures failures;
    private final LoginBucket bucket;
    private final InstantSource clock;
    private boolean failed;
    private boolean succeeded;

    Open(LoginFailures failures, LoginBucket bucket, InstantSource clock) {
      this.failures = failures;
      this.bucket = bucket;
      this.clock = clock;
    }

    /** It was the wrong password. */
    public void fail() {
      failed = true;
      failures.fail(bucket, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** It was the right one: earlier failures are forgotten. */
    public void succeed() {
      failures.reset(bucket);
      succeeded = true;
    }

    void endNormally() {
      if (!failed && !succeeded) {
        failures.release(bucket);
      }
    }

    /** What succeeded may have been rolled back since. */
    void endBy(RuntimeException failure) {
      if (failed) {
        return;
      }
      // A thread that is told to stop cannot speak with a database any more.
      var interrupted = Thread.interrupted();
      try {
        failures.release(bucket);
      } catch (RuntimeException again) {
        failure.addSuppressed(again);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
