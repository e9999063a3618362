package org.verifiedcompliance.domain.sessions;

import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.PLACE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.Venue;

/**
 * One report of a phone at a session, and the fact that it becomes.
 *
 * @param at when it happened, by both clocks
 */
public record ReportFixture(
    Session session,
    EventType type,
    Instant at,
    boolean accepted,
    LocationFlag flag,
    List<LocationFix> fixes,
    DeviceStatement device) {

  /** A verified check-in with one good reading at the place, so many minutes after the opening. */
  public static ReportFixture report(Session session, long minutes) {
    var at = OPENED.plusSeconds(minutes * 60);
    return new ReportFixture(
        session,
        EventType.CHECK_IN,
        at,
        true,
        LocationFlag.VERIFIED,
        List.of(fix(PLACE, at.minusSeconds(2))),
        DeviceStatement.NONE);
  }

  /** A walk northward of 12 readings, one a second, that no other seed takes. */
  public static List<LocationFix> walk(long seed, Instant start) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, 12)
        .mapToObj(i ->
            fix(
                new Coordinate(
                    PLACE.latitude() + i * 2e-5 + random.nextInt(15) * 1e-6,
                    PLACE.longitude() + i * 2e-5 + random.nextInt(200) * 1e-6),
                start.plusSeconds(i)))
        .toList();
  }

  /** The same readings at another place: so many degrees further north. */
  public static List<LocationFix> moved(List<LocationFix> fixes, double degrees) {
    return fixes.stream()
        .map(fix -> {
          var from = fix.position();
          return fix(new Coordinate(from.latitude() + degrees, from.longitude()), fix.takenAt());
        })
        .toList();
  }

  /** A good reading. */
  public static LocationFix fix(Coordinate position, @Nullable Instant takenAt) {
    return new LocationFix(
        position, new Meters(8), null, null, null, Platform.ANDROID, takenAt, false, "gps", 7);
  }

  public ReportFixture of(EventType other) {
    return new ReportFixture(session, other, at, accepted, flag, fixes, device);
  }

  public ReportFixture flagged(LocationFlag other) {
    return new ReportFixture(session, type, at, accepted, other, fixes, device);
  }

  public ReportFixture refused() {
    return new ReportFixture(session, type, at, false, LocationFlag.REJECTED, fixes, device);
  }

  public ReportFixture with(List<LocationFix> other) {
    return new ReportFixture(session, type, at, accepted, flag, other, device);
  }

  public ReportFixture on(String phone) {
    return on(phone, null);
  }

  public ReportFixture on(String phone, @Nullable Duration uptime) {
    var said = new DeviceStatement(phone, uptime, false, Attestation.ABSENT, false);
    return new ReportFixture(session, type, at, accepted, flag, fixes, said);
  }

  /** What must be known to judge it. */
  public HistoryQuery asks() {
    return new HistoryQuery(session.id(), at, Traces.of(fixes, device));
  }

  /** The fact of it. */
  public SessionEvent fact() {
    return new SessionEvent(
        SessionFixture.newEventId(),
        session.id(),
        session.person(),
        type,
        accepted,
        at,
        at,
        at,
        new VerdictSummary(
            flag,
            new Probability(900_000),
            new Probability(900_000),
            List.of(),
            new PolicyVersion("1", "ab".repeat(32)),
            Assurance.GEO),
        payload());
  }

  private EventPayload payload() {
    var fence = session.details().destination().fence();
    return new EventPayload(
        fixes,
        fixes.getFirst(),
        Meters.ZERO,
        List.of(),
        fence,
        null,
        null,
        null,
        new Grounds(Venue.of(fence), device, Set.of(), History.none(), List.of()));
  }
}
