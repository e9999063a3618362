package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.TracePrint;
import org.verifiedcompliance.domain.verification.TrustedFix;
import org.verifiedcompliance.domain.verification.Venue;

/** Sessions, people and facts for tests. */
public final class SessionFixture {
  /** When sessions of this fixture are opened. */
  public static final Instant OPENED = Instant.parse("2026-03-02T17:30:00.123456Z");

  /** Where they lead. */
  public static final Coordinate PLACE = new Coordinate(52.5200066, 13.404954);

  private static final SplittableRandom RANDOM = new SplittableRandom(20260302);

  private SessionFixture() {}

  /** A person with a new id who agreed that their location is taken. */
  public static Person personWithConsent() {
    return person(true);
  }

  /** A person with a new id. */
  public static Person person(boolean consent) {
    var id = newUuid();
    var address = new EmailAddress(id + "@example.org");
    return new Person(
        new PersonId(id), address, "Ada", "Example", null, consent, null, OPENED, OPENED, 1);
  }

  /** A planned session at a free destination. */
  public static PlannedSession planned(PersonId person) {
    return planned(person, null, null, OPENED);
  }

  /** A planned session. */
  public static PlannedSession planned(
      PersonId person, @Nullable MeetingId meeting, @Nullable String clientId, Instant createdAt) {
    var destination =
        new Destination("Town hall", "1 Main Street", PLACE, fence(CircleFence.DEFAULT_RADIUS));
    return new PlannedSession(
        new SessionDetails(
            newSessionId(), person, meeting, destination, "bring cake", clientId, createdAt, 1));
  }

  /** A fence around the place. */
  public static CircleFence fence(Meters radius) {
    return new CircleFence(PLACE, radius);
  }

  /** An id that no other fixture has. */
  public static SessionId newSessionId() {
    return new SessionId(newUuid());
  }

  /** An accepted check-in, so many minutes after the opening. */
  public static SessionEvent checkIn(Session session, long minutes) {
    return judged(session, EventType.CHECK_IN, true, LocationFlag.VERIFIED, minutes);
  }

  /** An accepted check-out. */
  public static SessionEvent checkOut(Session session, long minutes) {
    return judged(session, EventType.CHECK_OUT, true, LocationFlag.VERIFIED, minutes);
  }

  /** A check-in that the policy refused. */
  public static SessionEvent refusedCheckIn(Session session, long minutes) {
    return judged(session, EventType.CHECK_IN, false, LocationFlag.REJECTED, minutes);
  }

  /** An event that judged no place. */
  public static SessionEvent unjudged(Session session, EventType type, long minutes) {
    var time = OPENED.plusSeconds(minutes * 60);
    var payload = EventPayload.ofNotes("said so");
    return new SessionEvent(
        newEventId(), session.id(), session.person(), type, true, time, null, time, null, payload);
  }

  /** The same fact, heard of then. */
  public static SessionEvent toldAt(Instant time, SessionEvent event) {
    return new SessionEvent(
        event.id(),
        event.session(),
        event.person(),
        event.type(),
        event.accepted(),
        event.effectiveTime(),
        event.clientTime(),
        time,
        event.verdict(),
        event.payload());
  }

  /** A later fact with this verdict on an earlier one. */
  public static SessionEvent ruling(
      Session session, EventType type, EventId about, LocationFlag flag, long minutes) {
    var judged = judged(session, EventType.CHECK_IN, true, flag, minutes);
    return new SessionEvent(
        judged.id(),
        session.id(),
        session.person(),
        type,
        true,
        judged.effectiveTime(),
        null,
        judged.receivedAt(),
        judged.verdict(),
        judged.payload(),
        new Ruling(about, new PersonId(newUuid()), "seen-there"));
  }

  /** A request for other times, or a decision on it, about an earlier fact. */
  public static SessionEvent correcting(
      Session session, EventType type, EventId about, StatedTimes times, long minutes) {
    var said = unjudged(session, type, minutes);
    return new SessionEvent(
        said.id(),
        session.id(),
        session.person(),
        type,
        true,
        said.effectiveTime(),
        null,
        said.receivedAt(),
        null,
        said.payload(),
        new Ruling(about, new PersonId(newUuid()), "wrong-time"),
        Testimony.of(times));
  }

  /** An event with a verdict and a payload in which every field is filled. */
  public static SessionEvent judged(
      Session session, EventType type, boolean accepted, LocationFlag flag, long minutes) {
    var time = OPENED.plusSeconds(minutes * 60);
    return new SessionEvent(
        newEventId(),
        session.id(),
        session.person(),
        type,
        accepted,
        time,
        time.minusMillis(1500),
        time,
        new VerdictSummary(
            flag,
            new Probability(912_345),
            new Probability(950_001),
            List.of("FIX_FRESH", "INSIDE_GEOFENCE"),
            new PolicyVersion("1", "ab".repeat(32)),
            Assurance.GEO),
        payload(time));
  }

  /** The same fact, judged in this fence on no other grounds. */
  public static SessionEvent judgedIn(Fence fence, SessionEvent event) {
    var old = Objects.requireNonNull(event.payload());
    var payload =
        new EventPayload(
            old.fixes(),
            old.deciding(),
            old.distance(),
            old.reasons(),
            fence,
            old.window(),
            old.code(),
            old.notes(),
            null);
    return new SessionEvent(
        event.id(),
        event.session(),
        event.person(),
        event.type(),
        event.accepted(),
        event.effectiveTime(),
        event.clientTime(),
        event.receivedAt(),
        event.verdict(),
        payload,
        event.ruling());
  }

  private static EventPayload payload(Instant time) {
    var deciding = fix(time.minusSeconds(3), 12.3456789);
    return new EventPayload(
        List.of(fix(null, null), deciding),
        deciding,
        new Meters(17.123456789),
        List.of(
            new Reason("FIX_FRESH", -0.25, 3.0, 60.0, "The reading is 3 s old."),
            new Reason("INSIDE_GEOFENCE", 0, null, null, "You are “inside” 🙂.")),
        fence(new Meters(200)),
        new TimeWindow(time.minusSeconds(900), time.plusSeconds(900)),
        "VC-1",
        "Grüße, \u0001 and \"quotes\"",
        grounds(time));
  }

  private static Grounds grounds(Instant time) {
    var trusted =
        new TrustedFix(
            PLACE, new Meters(9.87654321), time.minusSeconds(7200), Duration.ofMillis(5));
    var print = new TracePrint("cd".repeat(32), Set.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE), 9);
    var clock = new ClockReading(time.minusSeconds(60), Duration.ofNanos(1));
    return new Grounds(
        new Venue(fence(new Meters(200)), "Town hall", PLACE, -3.25),
        new DeviceStatement(
            "phone “7”", Duration.ofMillis(123_456), true, Attestation.FAILED, false),
        Set.of(Corroboration.HOST, Corroboration.VENUE_CODE),
        new History(trusted, List.of(), List.of(print), 2, clock),
        List.of(newEventId()));
  }

  private static LocationFix fix(@Nullable Instant takenAt, @Nullable Double accuracy) {
    var isRich = accuracy != null;
    return new LocationFix(
        PLACE,
        accuracy == null ? null : new Meters(accuracy),
        isRich ? -12.5 : null,
        isRich ? 0.1 : null,
        isRich ? 359.9 : null,
        isRich ? Platform.ANDROID : Platform.UNKNOWN,
        takenAt,
        isRich ? Boolean.FALSE : null,
        isRich ? "fused" : null,
        isRich ? 7 : null,
        isRich ? new Meters(4) : null,
        isRich ? Boolean.TRUE : null);
  }

  static EventId newEventId() {
    return new EventId(newUuid());
  }

  static UUID newUuid() {
    synchronized (RANDOM) {
      return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    }
  }
}
