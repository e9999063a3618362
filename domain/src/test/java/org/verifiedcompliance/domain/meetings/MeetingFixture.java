package org.verifiedcompliance.domain.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.people.PersonId;

/** Meetings for tests, named by what matters about them. */
public record MeetingFixture(
    MeetingId id,
    Coordinate place,
    boolean isPublic,
    boolean isActive,
    @Nullable PersonId createdBy,
    long version) {
  private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
  private static final SplittableRandom RANDOM = new SplittableRandom(20260301);

  /** A public, active meeting at a place, with a new id. */
  public static MeetingFixture meetingAt(double latitude, double longitude) {
    return meetingAt(new Coordinate(latitude, longitude));
  }

  /** A public, active meeting at a place, with a new id. */
  public static MeetingFixture meetingAt(Coordinate place) {
    return new MeetingFixture(newId(), place, true, true, null, 1);
  }

  /** An id that no other fixture has. */
  public static MeetingId newId() {
    synchronized (RANDOM) {
      return new MeetingId(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
    }
  }

  /** With this id. */
  public MeetingFixture id(MeetingId other) {
    return new MeetingFixture(other, place, isPublic, isActive, createdBy, version);
  }

  /** Published by this person. */
  public MeetingFixture by(@Nullable PersonId person) {
    return new MeetingFixture(id, place, isPublic, isActive, person, version);
  }

  /** Unlisted. */
  public MeetingFixture privately() {
    return new MeetingFixture(id, place, false, isActive, createdBy, version);
  }

  /** Deactivated. */
  public MeetingFixture inactive() {
    return new MeetingFixture(id, place, isPublic, false, createdBy, version);
  }

  /** The next version of it, elsewhere. */
  public MeetingFixture movedTo(double latitude, double longitude) {
    return new MeetingFixture(
        id, new Coordinate(latitude, longitude), isPublic, isActive, createdBy, version + 1);
  }

  /** The next version of it, the same in all else. */
  public MeetingFixture next() {
    return new MeetingFixture(id, place, isPublic, isActive, createdBy, version + 1);
  }

  /** What an index knows of it. */
  public MeetingPlace asPlace() {
    return MeetingPlace.of(build());
  }

  /** The meeting, with every optional field filled. */
  public Meeting build() {
    return build(new CircleFence(place, new Meters(200)));
  }

  /** The meeting with this fence, and every optional field filled. */
  public Meeting build(Fence fence) {
    var created = CREATED.plusSeconds(id.value().getLeastSignificantBits() & 0xffff);
    return new Meeting(
        id,
        "Morning meeting",
        "Coffee and a talk",
        "1 Main Street",
        place,
        fence,
        weekly(),
        40,
        isPublic,
        List.of("coffee", "open"),
        "support",
        isActive,
        "VC-1",
        createdBy,
        created,
        created.plusSeconds(version),
        version);
  }

  /** Every Monday at 19:00 in Berlin for an hour, from 2 March 2026 on. */
  public static MeetingSchedule weekly() {
    return new MeetingSchedule(
        Instant.parse("2026-03-02T18:00:00Z"),
        Duration.ofMinutes(60),
        ZoneId.of("Europe/Berlin"),
        "FREQ=WEEKLY;BYDAY=MO");
  }
}
