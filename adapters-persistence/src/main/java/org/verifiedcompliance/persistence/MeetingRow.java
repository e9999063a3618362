package org.verifiedcompliance.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.people.PersonId;

/** A row of {@code meeting} in the order of its columns, there and back. */
public record MeetingRow(
    UUID id,
    String name,
    @Nullable String description,
    @Nullable String address,
    int latE7,
    int lngE7,
    @Nullable Long radiusMm,
    @Nullable String area,
    @Nullable Instant startAt,
    @Nullable Long lengthUs,
    @Nullable String zone,
    @Nullable String recurrence,
    @Nullable String changedDates,
    @Nullable Integer maxParticipants,
    boolean isPublic,
    String[] tags,
    @Nullable String meetingType,
    boolean isActive,
    @Nullable String qrCode,
    @Nullable UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  /** The components, for lists of values. */
  public static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "description",
          "address",
          "latE7",
          "lngE7",
          "radiusMm",
          "area",
          "startAt",
          "lengthUs",
          "zone",
          "recurrence",
          "changedDates",
          "maxParticipants",
          "isPublic",
          "tags",
          "meetingType",
          "isActive",
          "qrCode",
          "createdBy",
          "createdAt",
          "updatedAt",
          "version");

  /** The row of a meeting. */
  public static MeetingRow from(Meeting meeting) {
    var schedule = meeting.schedule();
    var creator = meeting.createdBy();
    return new MeetingRow(
        meeting.id().value(),
        meeting.name(),
        meeting.description(),
        meeting.address(),
        meeting.place().latitudeE7(),
        meeting.place().longitudeE7(),
        meeting.fence() instanceof CircleFence circle ? circle.radius().millimeters() : null,
        meeting.fence() instanceof PolygonFence area ? FenceText.of(area).text() : null,
        schedule == null ? null : schedule.start(),
        schedule == null ? null : schedule.length().dividedBy(ChronoUnit.MICROS.getDuration()),
        schedule == null ? null : schedule.zone().getId(),
        schedule == null ? null : schedule.recurrence(),
        schedule == null ? null : DateChangesText.write(schedule.changes()),
        meeting.maxParticipants(),
        meeting.isPublic(),
        meeting.tags().toArray(String[]::new),
        meeting.meetingType(),
        meeting.isActive(),
        meeting.qrCode(),
        creator == null ? null : creator.value(),
        meeting.createdAt(),
        meeting.updatedAt(),
        meeting.version());
  }

  /** The meeting of the row. */
  public Meeting toMeeting() {
    var place = Coordinate.ofE7(latE7, lngE7);
    return new Meeting(
        new MeetingId(id),
        name,
        description,
        address,
        place,
        fence(place),
        schedule(),
        maxParticipants,
        isPublic,
        List.of(tags),
        meetingType,
        isActive,
        qrCode,
        createdBy == null ? null : new PersonId(createdBy),
        createdAt,
        updatedAt,
        version);
  }

  private Fence fence(Coordinate at) {
    if (area != null) {
      return FenceText.read(area);
    }
    return new CircleFence(at, new Meters(Objects.requireNonNull(radiusMm, "radius_mm") / 1000.0));
  }

  private @Nullable MeetingSchedule schedule() {
    return startAt == null || lengthUs == null || zone == null
        ? null
        : new MeetingSchedule(
            startAt,
            Duration.of(lengthUs, ChronoUnit.MICROS),
            ZoneId.of(zone),
            recurrence,
            DateChangesText.read(changedDates));
  }

  /** Reads what {@link #json} or {@code to_jsonb} wrote. */
  public static MeetingRow read(String json) {
    return RowJson.read(json, MeetingRow.class);
  }

  /** As JSON, with the names of the columns. */
  public String json() {
    return RowJson.write(this);
  }
}
