package org.verifiedcompliance.http;

import java.time.Duration;
import java.util.Set;
import org.verifiedcompliance.application.repeats.AnswerOnce.Way;

/** Which routes take an {@code Idempotency-Key}, and in which way. */
public final class RepeatRules {
  /** They give away a sign-in: no answer of theirs is kept, and a refresh repeats by itself. */
  private static final Set<String> WITHOUT =
      Set.of("/auth/login", "/auth/refresh", "/auth/verify-otp");

  /**
   * They work longer than a transaction may last, or in several, and what they make has a name of
   * its own: an address, a secret that is spent, an operation's id, an entry of a list.
   */
  private static final Set<String> APART =
      Set.of("/auth", "/offline", "/sync/push", "/admin/imports", "/test");

  /** From when nobody does the work any more until the claim runs out. */
  private static final Duration MARGIN = Duration.ofSeconds(15);

  private RepeatRules() {}

  /** Whether a POST to the path takes a key. */
  public static boolean takesKey(String path) {
    return !WITHOUT.contains(path);
  }

  static Way of(String path, TimeLimits limits) {
    return APART.stream().anyMatch(prefix -> isUnder(prefix, path))
        ? new Way.Apart(limits.of(path).plus(MARGIN))
        : new Way.Together();
  }

  private static boolean isUnder(String prefix, String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }
}
