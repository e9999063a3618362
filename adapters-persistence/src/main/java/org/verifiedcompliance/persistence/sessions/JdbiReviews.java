package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Open reviews in a table that a trigger keeps beside the facts. */
public final class JdbiReviews implements Reviews {
  private static final String LIST =
      """
      SELECT e.*, p.content, o.meeting_id, s.dest_name, who.first_name, who.last_name
      FROM %s o
        JOIN attendance_event e ON e.id = o.event_id
        JOIN attendance_session s ON s.id = e.session_id
        JOIN person who ON who.id = e.person_id
        LEFT JOIN attendance_payload p ON p.event_id = e.id
      WHERE e.person_id <> :reader %s
      ORDER BY o.received_at, o.event_id
      LIMIT :limit OFFSET :offset
      """;
  private static final String OF_MEETING = "AND o.meeting_id = :meeting";
  private static final String LIST_ALL = LIST.formatted("open_review", "");
  private static final String LIST_OF_MEETING = LIST.formatted("open_review", OF_MEETING);
  private static final String CORRECTIONS = LIST.formatted("open_correction", "");
  private static final String CORRECTIONS_OF_MEETING =
      LIST.formatted("open_correction", OF_MEETING);

  private final Jdbi jdbi;

  /** Reads from this Jdbi. */
  public JdbiReviews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<OpenReview> listOpen(ReviewQuery query) {
    return list(query.meeting() == null ? LIST_ALL : LIST_OF_MEETING, query);
  }

  @Override
  public List<OpenReview> listOpenCorrections(ReviewQuery query) {
    return list(query.meeting() == null ? CORRECTIONS : CORRECTIONS_OF_MEETING, query);
  }

  private List<OpenReview> list(String sql, ReviewQuery query) {
    return jdbi.withHandle(handle -> {
      var statement =
          handle
              .createQuery(sql)
              .bind("reader", query.reader().value())
              .bind("limit", query.limit())
              .bind("offset", query.offset());
      if (query.meeting() != null) {
        statement.bind("meeting", query.meeting().value());
      }
      return statement.map((row, _) -> review(row)).list();
    });
  }

  @Override
  public Optional<SessionId> findSession(EventId event) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT session_id FROM attendance_event WHERE id = :id")
            .bind("id", event.value())
            .mapTo(UUID.class)
            .findOne()
            .map(SessionId::new));
  }

  private static OpenReview review(ResultSet row) throws SQLException {
    var meeting = row.getObject("meeting_id", UUID.class);
    return new OpenReview(
        EventRows.event(row).event(),
        meeting == null ? null : new MeetingId(meeting),
        row.getString("dest_name"),
        row.getString("first_name") + " " + row.getString("last_name"));
  }
}
