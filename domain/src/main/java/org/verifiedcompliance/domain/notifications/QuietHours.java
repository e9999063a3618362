package org.verifiedcompliance.domain.notifications;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours in which a person wants to hear nothing, by the wall clock of a zone, over midnight
 * when the end is before the beginning.
 *
 * @param from the first quiet time
 * @param to the first time that is not quiet any more, another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  /**
   * Refuses hours without an end.
   *
   * @throws IllegalArgumentException when both are the same
   */
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours must end");
    }
  }

  /** Whether the clock shows a quiet time. */
  public boolean holds(Instant at) {
    var time = at.atZone(zone).toLocalTime();
    var begun = !time.isBefore(from);
    var over = !time.isBefore(to);
    return from.isBefore(to) ? begun && !over : begun || !over;
  }

  /**
   * When they end, if this is a quiet time: an end that the clocks skip is when they skip it, one
   * that they show twice is the first that is still to come.
   */
  public Optional<Instant> endAfter(Instant at) {
    if (!holds(at)) {
      return Optional.empty();
    }
    var local = at.atZone(zone);
    var isTomorrow = !local.toLocalTime().isBefore(to);
    var end = local.toLocalDate().plusDays(isTomorrow ? 1 : 0).atTime(to);
    return Optional.of(instantOf(end, at));
  }

  private Instant instantOf(LocalDateTime end, Instant at) {
    var transition = zone.getRules().getTransition(end);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    var first = end.atZone(zone);
    return first.toInstant().isAfter(at)
        ? first.toInstant()
        : first.withLaterOffsetAtOverlap().toInstant();
  }
}
