package org.verifiedcompliance.persistence.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.FenceText;

/** Between meetings and the rows of their table. */
final class MeetingRows {
  /** A row in the order of its columns; public, since Jdbi reads public types only. */
  public record Row(
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
      @Nullable Integer maxParticipants,
      boolean isPublic,
      String[] tags,
      @Nullable String meetingType,
      boolean isActive,
      @Nullable String qrCode,
      @Nullable UUID createdBy,
      Instant createdAt,
      Instant updatedAt,
      long version) {}

  /** The components, for lists of values. */
  static final List<String> NAMES =
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

  private MeetingRows() {}

  static Row from(Meeting meeting) {
    var schedule = meeting.schedule();
    var creator = meeting.createdBy();
    return new Row(
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

  static Meeting map(ResultSet row, StatementContext context) throws SQLException {
    var place = Coordinate.ofE7(row.getInt("lat_e7"), row.getInt("lng_e7"));
    var creator = row.getObject("created_by", UUID.class);
    return new Meeting(
        new MeetingId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("description"),
        row.getString("address"),
        place,
        FenceText.ofMeeting(row),
        schedule(row),
        row.getObject("max_participants", Integer.class),
        row.getBoolean("is_public"),
        List.of((String[]) row.getArray("tags").getArray()),
        row.getString("meeting_type"),
        row.getBoolean("is_active"),
        row.getString("qr_code"),
        creator == null ? null : new PersonId(creator),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        row.getLong("version"));
  }

  static OwnMeeting mapOwn(ResultSet row, StatementContext context) throws SQLException {
    return new OwnMeeting(
        map(row, context), row.getLong("session_count"), row.getLong("total_attendees"));
  }

  private static @Nullable MeetingSchedule schedule(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return zone == null
        ? null
        : new MeetingSchedule(
            instant(row, "start_at"),
            Duration.of(row.getLong("length_us"), ChronoUnit.MICROS),
            ZoneId.of(zone),
            row.getString("recurrence"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
