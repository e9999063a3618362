package org.verifiedcompliance.domain.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which times of the server's clock something happened that was told late.
 *
 * @param notBefore null when only the phone says so
 * @param notAfter never after the receipt
 * @param doubts what is contradictory in what the phone says about time, as parts of a sentence
 */
public record TimeBounds(@Nullable Instant notBefore, Instant notAfter, List<String> doubts) {
  /** Copies the doubts. */
  public TimeBounds {
    doubts = List.copyOf(doubts);
  }
}
