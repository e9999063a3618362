package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFlag;

/**
 * How well the readings cover a stay. Between two usable readings at most a presence gap apart the
 * person counts as present; what lies between others is unconfirmed, not absent.
 *
 * @param stay how long it lasted, null while it goes on
 * @param covered the part in which presence is confirmed
 * @param longestGap the longest time between two usable readings
 * @param maxDistance the furthest from the fence that an accepted reading was, null without one
 */
public record StayStatistics(
    @Nullable Duration stay, Duration covered, Duration longestGap, @Nullable Meters maxDistance) {

  /** Counts over the accepted facts of a session, oldest first. */
  public static StayStatistics of(Session session, List<SessionEvent> events, Duration gap) {
    var accepted = events.stream().filter(SessionEvent::accepted).toList();
    var times =
        accepted.stream()
            .filter(StayStatistics::isUsable)
            .map(SessionEvent::effectiveTime)
            .sorted()
            .toList();
    var covered = Duration.ZERO;
    var longest = Duration.ZERO;
    for (int i = 1; i < times.size(); i++) {
      var between = Duration.between(times.get(i - 1), times.get(i));
      longest = between.compareTo(longest) > 0 ? between : longest;
      covered = between.compareTo(gap) <= 0 ? covered.plus(between) : covered;
    }
    return new StayStatistics(session.stay(), covered, longest, furthest(accepted));
  }

  /** The confirmed share of the stay, 0 to 1; null while it goes on or when it lasted no time. */
  public @Nullable Double presenceShare() {
    return stay == null || stay.isZero()
        ? null
        : Math.min(1.0, covered.toNanos() / (double) stay.toNanos());
  }

  private static boolean isUsable(SessionEvent event) {
    return event.verdict() instanceof VerdictSummary verdict
        && (verdict.flag() == LocationFlag.VERIFIED || verdict.flag() == LocationFlag.REVIEW);
  }

  private static @Nullable Meters furthest(List<SessionEvent> events) {
    return events.stream()
        .map(SessionEvent::payload)
        .filter(Objects::nonNull)
        .map(EventPayload::distance)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
