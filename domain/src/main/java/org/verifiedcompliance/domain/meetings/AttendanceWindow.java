package org.verifiedcompliance.domain.meetings;

import java.time.Duration;
import java.time.Instant;

/**
 * The time around an occurrence in which attending it counts, both ends included.
 *
 * @param opensBefore how long before the start it opens, not negative
 * @param closesAfter how long after the end it closes, not negative
 */
public record AttendanceWindow(Duration opensBefore, Duration closesAfter) {
  /**
   * Refuses a window that is narrower than the occurrence.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public AttendanceWindow {
    if (opensBefore.isNegative() || closesAfter.isNegative()) {
      throw new IllegalArgumentException("a window must hold the whole occurrence");
    }
  }

  /** Opens 15 minutes before the start, closes 30 minutes after the end. */
  public static AttendanceWindow standard() {
    return new AttendanceWindow(Duration.ofMinutes(15), Duration.ofMinutes(30));
  }

  /** When the window of the occurrence opens. */
  public Instant opens(Occurrence occurrence) {
    return occurrence.start().minus(opensBefore);
  }

  /** When the window of the occurrence closes. */
  public Instant closes(Occurrence occurrence) {
    return occurrence.end().plus(closesAfter);
  }

  /** Whether the instant lies in the window of the occurrence. */
  public boolean holds(Occurrence occurrence, Instant instant) {
    return !instant.isBefore(opens(occurrence)) && !instant.isAfter(closes(occurrence));
  }
}
