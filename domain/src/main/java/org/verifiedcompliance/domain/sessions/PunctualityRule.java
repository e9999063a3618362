package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.meetings.Occurrence;

/**
 * Until when people are on time and until when they are late, both ends included.
 *
 * @param onTime how long after the start of an occurrence
 * @param late how long after the start of an occurrence, not shorter
 */
public record PunctualityRule(Duration onTime, Duration late) {
  /**
   * Refuses people who are on time when they are already very late.
   *
   * @throws IllegalArgumentException when being late ends before being on time does
   */
  public PunctualityRule {
    if (onTime.isNegative() || late.compareTo(onTime) < 0) {
      throw new IllegalArgumentException("late must not end before on time does");
    }
  }

  /** On time until 10 minutes after the start, late until 30. */
  public static PunctualityRule standard() {
    return new PunctualityRule(Duration.ofMinutes(10), Duration.ofMinutes(30));
  }

  /** How an arrival at this time stands to the occurrence. */
  public Punctuality of(Instant arrival, Occurrence occurrence) {
    var after = Duration.between(occurrence.start(), arrival);
    if (after.compareTo(onTime) <= 0) {
      return Punctuality.ON_TIME;
    }
    return after.compareTo(late) <= 0 ? Punctuality.LATE : Punctuality.VERY_LATE;
  }
}
