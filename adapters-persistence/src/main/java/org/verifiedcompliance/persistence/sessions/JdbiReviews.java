package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** Open reviews in a table that a trigger keeps beside the facts. */
public final class JdbiReviews implements Reviews {
  private static final Keyset OLDEST_FIRST =
      Keyset.ascending(
          KeyColumn.time("received_at").as("o.received_at"), KeyColumn.id("id").as("o.event_id"));
  private static final String LIST =
      """
      SELECT e.*, p.content, o.meeting_id, s.dest_name, who.first_name, who.last_name
      FROM %s o
        JOIN attendance_event e ON e.id = o.event_id
        JOIN attendance_session s ON s.id = e.session_id
        JOIN person who ON who.id = e.person_id
        LEFT JOIN attendance_payload p ON p.event_id = e.id
      WHERE e.person_id <> :reader %s AND
      """;

  private final Jdbi jdbi;

  /** Reads from this Jdbi. */
  public JdbiReviews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Part<OpenReview> listOpen(ReviewQuery query) {
    return list("open_review", query);
  }

  @Override
  public Part<OpenReview> listOpenCorrections(ReviewQuery query) {
    return list("open_correction", query);
  }

  private Part<OpenReview> list(String table, ReviewQuery query) {
    var meeting = query.meeting();
    var list = LIST.formatted(table, meeting == null ? "" : "AND o.meeting_id = :meeting");
    var sql = list + OLDEST_FIRST.behind(query.slice()) + " " + OLDEST_FIRST.order();
    return jdbi.withHandle(handle -> {
      var statement = handle.createQuery(sql).bind("reader", query.reader().value());
      if (meeting != null) {
        statement.bind("meeting", meeting.value());
      }
      return OLDEST_FIRST.read(statement, query.slice(), (row, _) -> review(row));
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
