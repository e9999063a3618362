package org.verifiedcompliance.persistence.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.persistence.MeetingRow;

/** Between meetings and the rows of their table. */
final class MeetingRows {
  private MeetingRows() {}

  static Meeting map(ResultSet row, StatementContext context) throws SQLException {
    return new MeetingRow(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("description"),
            row.getString("address"),
            row.getInt("lat_e7"),
            row.getInt("lng_e7"),
            row.getObject("radius_mm", Long.class),
            row.getString("area"),
            instant(row, "start_at"),
            row.getObject("length_us", Long.class),
            row.getString("zone"),
            row.getString("recurrence"),
            row.getString("changed_dates"),
            row.getObject("max_participants", Integer.class),
            row.getBoolean("is_public"),
            (String[]) row.getArray("tags").getArray(),
            row.getString("meeting_type"),
            row.getBoolean("is_active"),
            row.getString("qr_code"),
            row.getObject("created_by", UUID.class),
            Objects.requireNonNull(instant(row, "created_at"), "created_at"),
            Objects.requireNonNull(instant(row, "updated_at"), "updated_at"),
            row.getLong("version"))
        .toMeeting();
  }

  static OwnMeeting mapOwn(ResultSet row, StatementContext context) throws SQLException {
    return new OwnMeeting(
        map(row, context), row.getLong("session_count"), row.getLong("total_attendees"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
