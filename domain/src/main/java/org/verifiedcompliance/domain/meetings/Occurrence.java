package org.verifiedcompliance.domain.meetings;

import java.time.Instant;

/** One date of a meeting; the end is not part of it. */
public record Occurrence(Instant start, Instant end) {
  /**
   * Refuses an end that is not after the start.
   *
   * @throws IllegalArgumentException when end is not after start
   */
  public Occurrence {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("an occurrence must end after it starts");
    }
  }
}
