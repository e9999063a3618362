package org.verifiedcompliance.persistence.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.PersonId;

/** Rows of notifications. */
final class NotificationRows {
  /** The columns that {@link #notification} reads, of a table called n. */
  static final String COLUMNS =
      """
      n.id AS notification_id, n.person_id, n.kind, n.subject, n.meeting_id, n.occurrence,
      n.useful_until, n.created_at, n.read_at\
      """;

  private NotificationRows() {}

  static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        new NotificationId(row.getObject("notification_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        NotificationKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("subject", UUID.class),
        row.getObject("meeting_id", UUID.class),
        instant(row, "occurrence"),
        find(row, "useful_until"),
        instant(row, "created_at"),
        find(row, "read_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(find(row, column), column);
  }

  static @Nullable Instant find(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
