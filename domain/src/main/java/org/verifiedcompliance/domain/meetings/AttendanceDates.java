package org.verifiedcompliance.domain.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells for which date of a meeting a session is: the one place that decides it. */
public record AttendanceDates(Occurrences occurrences) {
  /** Who plans for a date further away has no date yet. */
  private static final Duration AHEAD = Duration.ofDays(400);

  /** Starts that differ by less are equally near: nobody times a walk to the second. */
  private static final Duration ALIKE = Duration.ofMinutes(1);

  /**
   * The date that a planned session is for: the named one as long as it takes place, else the first
   * that was not over when the session was opened.
   *
   * @param named its original start, null when none was named
   * @param opened when the session was
   */
  public Optional<Occurrence> planned(
      @Nullable MeetingSchedule schedule,
      @Nullable Instant named,
      Instant opened,
      AttendanceWindow window) {
    if (schedule == null) {
      return Optional.empty();
    }
    return named == null
        ? occurrences
            .between(schedule, opened.minus(window.closesAfter()), opened.plus(AHEAD), 1)
            .stream()
            .findFirst()
        : occurrences.named(schedule, named);
  }

  /** The original start of the date that starts there and takes place; empty without one. */
  public Optional<Instant> original(MeetingSchedule schedule, Instant start) {
    return occurrences
        .original(schedule, start)
        .filter(original -> occurrences.named(schedule, original).isPresent());
  }

  /**
   * The date that a check-in at this instant belongs to: the named one, else the nearest; far from
   * every date the first one stands for all, since any is as wrong as another.
   *
   * @param named its start, by the rule or as it is now, null when none was named
   */
  public Occurrence attended(
      MeetingSchedule schedule, @Nullable Instant named, Instant instant, AttendanceWindow window) {
    return Optional.ofNullable(named)
        .flatMap(start -> occurrences.original(schedule, start))
        .flatMap(original -> occurrences.named(schedule, original))
        .or(() -> new OccurrenceFinder(occurrences, window).at(schedule, instant))
        .orElseGet(schedule::first);
  }

  /**
   * Several dates that an instant fits equally well: they are going on, or their windows are open,
   * and start equally near. Empty when one of them is the best.
   */
  public List<Occurrence> rivals(
      MeetingSchedule schedule, Instant instant, AttendanceWindow window) {
    var best = new OccurrenceFinder(occurrences, window).at(schedule, instant);
    return best.map(date ->
            near(schedule, instant, window)
                .filter(other -> goesOn(other, instant) == goesOn(date, instant))
                .filter(other -> alike(away(other, instant), away(date, instant)))
                .sorted(Comparator.comparing(Occurrence::start))
                .toList())
        .filter(equals -> equals.size() > 1)
        .orElse(List.of());
  }

  private Stream<Occurrence> near(
      MeetingSchedule schedule, Instant instant, AttendanceWindow window) {
    var reach = OccurrenceFinder.REACH;
    return occurrences
        .between(schedule, instant.minus(reach), instant.plus(reach).plusNanos(1), 200)
        .stream()
        .filter(date -> window.holds(date, instant));
  }

  private static boolean alike(Duration one, Duration other) {
    return one.minus(other).abs().compareTo(ALIKE) < 0;
  }

  private static boolean goesOn(Occurrence date, Instant instant) {
    return !instant.isBefore(date.start()) && instant.isBefore(date.end());
  }

  private static Duration away(Occurrence date, Instant instant) {
    return Duration.between(date.start(), instant).abs();
  }
}
