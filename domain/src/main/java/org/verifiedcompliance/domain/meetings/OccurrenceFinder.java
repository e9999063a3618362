package org.verifiedcompliance.domain.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Tells to which date of a schedule an instant belongs.
 *
 * @param window when attending an occurrence counts
 */
public record OccurrenceFinder(Occurrences occurrences, AttendanceWindow window) {
  /** An instant further than this from every occurrence belongs to none. */
  public static final Duration REACH = Duration.ofHours(24);

  private static final int CANDIDATES = 200;

  /** A finder with the standard window. */
  public OccurrenceFinder(Occurrences occurrences) {
    this(occurrences, AttendanceWindow.standard());
  }

  /**
   * The occurrence that is going on, else the one whose window holds the instant, else the nearest
   * within {@link #REACH}; of equals the one with the nearest start, then the earlier.
   */
  public Optional<Occurrence> at(MeetingSchedule schedule, Instant instant) {
    return occurrences
        .between(schedule, instant.minus(REACH), instant.plus(REACH).plusNanos(1), CANDIDATES)
        .stream()
        .min(
            Comparator.comparing((Occurrence occurrence) -> !goesOn(occurrence, instant))
                .thenComparing(occurrence -> !window.holds(occurrence, instant))
                .thenComparing(occurrence -> away(occurrence, instant))
                .thenComparing(occurrence -> toStart(occurrence, instant))
                .thenComparing(Occurrence::start));
  }

  /** Whether the occurrence is near enough for the instant to belong to it. */
  public static boolean reaches(Occurrence occurrence, Instant instant) {
    return away(occurrence, instant).compareTo(REACH) <= 0;
  }

  private static boolean goesOn(Occurrence occurrence, Instant instant) {
    return !instant.isBefore(occurrence.start()) && instant.isBefore(occurrence.end());
  }

  private static Duration away(Occurrence occurrence, Instant instant) {
    if (instant.isBefore(occurrence.start())) {
      return toStart(occurrence, instant);
    }
    return goesOn(occurrence, instant)
        ? Duration.ZERO
        : Duration.between(occurrence.end(), instant);
  }

  private static Duration toStart(Occurrence occurrence, Instant instant) {
    return Duration.between(occurrence.start(), instant).abs();
  }
}
