package org.verifiedcompliance.application.repeats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;

/**
 * What is known under a key.
 *
 * @param request the fingerprint of the request
 * @param answer sealed; null while the work goes on, and when it was too long to be kept
 * @param runningUntil how long the work is waited for; null once it is done
 */
public record Remembered(
    TokenHash request, @Nullable String answer, @Nullable Instant runningUntil) {
  /** The longest sealed answer that is kept, in characters. */
  public static final int LONGEST = 512 * 1024;

  /**
   * Refuses answers that are too long.
   *
   * @throws IllegalArgumentException when the answer is longer than {@link #LONGEST}
   */
  public Remembered {
    if (answer != null && answer.length() > LONGEST) {
      throw new IllegalArgumentException("an answer of " + answer.length() + " characters");
    }
  }

  /** What was done, with the answer if it is not too long. */
  static Remembered done(TokenHash request, String answer) {
    return new Remembered(request, answer.length() > LONGEST ? null : answer, null);
  }
}
