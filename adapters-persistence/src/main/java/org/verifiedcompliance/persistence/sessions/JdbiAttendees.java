package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.Attendees;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** The people at a meeting, from PostgreSQL in one statement. */
public final class JdbiAttendees implements Attendees {
  private static final String LIST =
      """
      SELECT s.*, p.first_name, p.last_name,
        r.id AS refused_event, r.effective_at AS refused_at, r.flag AS refused_flag
      FROM attendance_session s
        JOIN person p ON p.id = s.person_id
        LEFT JOIN LATERAL (
          SELECT e.id, e.effective_at, e.flag FROM attendance_event e
          WHERE e.session_id = s.id AND e.type = 'check_in' AND NOT e.accepted
          ORDER BY e.history_seq DESC LIMIT 1) r ON s.status = 'planned'
      WHERE s.meeting_id = :meeting
        AND (s.status = 'checked_in' OR coalesce(s.check_in_at, s.created_at) >= :since)
      ORDER BY s.created_at DESC, s.id DESC LIMIT :limit OFFSET :offset
      """;

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiAttendees(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Attendee> list(MeetingId meeting, Instant since, int limit, int offset) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("meeting", meeting.value())
            .bind("since", since)
            .bind("limit", limit)
            .bind("offset", offset)
            .map((row, _) -> attendee(row))
            .list());
  }

  private static Attendee attendee(ResultSet row) throws SQLException {
    return new Attendee(
        SessionRows.session(row),
        row.getString("first_name"),
        row.getString("last_name"),
        refused(row));
  }

  private static @Nullable EventMark refused(ResultSet row) throws SQLException {
    var event = row.getObject("refused_event", UUID.class);
    return event == null
        ? null
        : new EventMark(
            new EventId(event),
            SessionRows.instant(row, "refused_at"),
            Words.read(LocationFlag.class, row.getString("refused_flag")));
  }
}
