package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.FenceDistance;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.presence.Absence;

/**
 * How well the readings cover a stay. Between two usable readings at most a presence gap apart the
 * person counts as present; what lies between others is unconfirmed, not absent.
 *
 * @param stay how long it lasted, null while it goes on
 * @param covered the part in which presence is confirmed
 * @param longestGap the longest time in the stay without a reading that confirms presence
 * @param maxDistance the furthest from the fence that a usable reading was, null without one
 * @param absences the times away, earliest first
 * @param lastConfirmed the last confirmed presence, null without any
 */
public record StayStatistics(
    @Nullable Duration stay,
    Duration covered,
    Duration longestGap,
    @Nullable Meters maxDistance,
    List<Absence> absences,
    @Nullable Instant lastConfirmed) {

  /** Copies the absences. */
  public StayStatistics {
    absences = List.copyOf(absences);
  }

  /** Counts over the facts of a session, in any order. */
  public static StayStatistics of(
      Session session, List<SessionEvent> facts, AttendancePolicy policy, FenceDistance distance) {
    var stay = StayFacts.of(session, facts, policy);
    if (stay == null) {
      return new StayStatistics(
          session.stay(), Duration.ZERO, Duration.ZERO, null, List.of(), null);
    }
    var presence = stay.presence();
    return new StayStatistics(
        session.stay(),
        presence.coveredTime(),
        longestGap(session, presence.confirmations()),
        furthest(facts, distance),
        presence.absences(),
        presence.last());
  }

  /** The confirmed share of the stay, 0 to 1; null while it goes on or when it lasted no time. */
  public @Nullable Double presenceShare() {
    return stay == null || stay.isZero()
        ? null
        : Math.min(1.0, covered.toNanos() / (double) stay.toNanos());
  }

  private static Duration longestGap(Session session, List<Instant> confirmations) {
    var times = new ArrayList<>(confirmations);
    if (session.arrival() instanceof EventMark arrival) {
      times.add(arrival.time());
    }
    if (session.closedAt() instanceof Instant end) {
      times.add(end);
    }
    times.sort(Comparator.naturalOrder());
    return IntStream.range(1, times.size())
        .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static @Nullable Meters furthest(List<SessionEvent> facts, FenceDistance distance) {
    return facts.stream()
        .filter(SessionEvent::accepted)
        .flatMap(fact -> distances(fact, distance))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Stream<Meters> distances(SessionEvent fact, FenceDistance distance) {
    var payload = fact.payload();
    if (payload == null) {
      return Stream.empty();
    }
    var sightings = fact.testimony().sightings();
    var fence = payload.fence();
    if (fence == null || sightings.isEmpty()) {
      return Stream.ofNullable(payload.distance());
    }
    return IntStream.range(0, sightings.size())
        .filter(i -> sightings.get(i).isUsable())
        .mapToObj(i -> distance.toEdge(payload.fixes().get(i).position(), fence));
  }
}
