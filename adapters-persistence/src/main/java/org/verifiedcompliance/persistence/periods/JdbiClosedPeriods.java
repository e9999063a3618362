package org.verifiedcompliance.persistence.periods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.periods.Unsettled;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;

/**
 * Closed periods in PostgreSQL. Who closes locks the meeting's row; triggers on the facts share
 * that lock, and hold the rule.
 */
public final class JdbiClosedPeriods implements ClosedPeriods {
  static final String LOCK = "SELECT id FROM meeting WHERE id = :meeting FOR UPDATE";

  static final String CLOSED_UNTIL =
      "SELECT closed_until FROM period_closing WHERE meeting_id = :meeting"
          + " ORDER BY closed_until DESC LIMIT 1";

  /** As RecordTime says of sessions. */
  static final String UNSETTLED =
      """
      SELECT
        (SELECT count(*) FROM attendance_session s
          WHERE s.meeting_id = :meeting AND s.status IN ('planned', 'checked_in')
            AND coalesce(s.date_start, s.check_in_at, s.occurrence_at) < :until) AS sessions,
        (%s) AS reviews, (%s) AS corrections
      """
          .formatted(waiting("open_review"), waiting("open_correction"));

  private static final String ADD =
      """
      INSERT INTO period_closing (meeting_id, closed_until, closed_by, closed_at, note)
      VALUES (:meeting, :until, :by, :at, :note)
      """;

  private static final String LIST =
      """
      SELECT * FROM period_closing WHERE meeting_id = :meeting
      ORDER BY closed_until DESC LIMIT :limit OFFSET :offset
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiClosedPeriods(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private static String waiting(String table) {
    return """
    SELECT count(*) FROM %s o
      JOIN attendance_event e ON e.id = o.event_id
      JOIN attendance_session s ON s.id = e.session_id
    WHERE o.meeting_id = :meeting AND coalesce(s.date_start, s.check_in_at, e.date_start,
      s.occurrence_at, e.effective_at) < :until\
    """
        .formatted(table);
  }

  @Override
  public Result close(PeriodClosing closing) {
    return new JdbiUnitOfWork(jdbi)
        .inTransaction(() -> jdbi.withHandle(handle -> close(handle, closing)));
  }

  private static Result close(Handle handle, PeriodClosing closing) {
    var meeting = closing.meeting().value();
    handle.createQuery(LOCK).bind("meeting", meeting).mapTo(UUID.class).one();
    var before = closedUntil(handle, meeting).filter(it -> !it.isBefore(closing.until()));
    if (before.isPresent()) {
      return new Result.ClosedBefore(before.get());
    }
    var unsettled = unsettled(handle, closing);
    if (!unsettled.isNothing()) {
      return new Result.NotSettled(unsettled);
    }
    handle
        .createUpdate(ADD)
        .bind("meeting", meeting)
        .bind("until", closing.until())
        .bind("by", closing.by().value())
        .bind("at", closing.at())
        .bind("note", closing.note())
        .execute();
    return new Result.Closed();
  }

  private static Unsettled unsettled(Handle handle, PeriodClosing closing) {
    return handle
        .createQuery(UNSETTLED)
        .bind("meeting", closing.meeting().value())
        .bind("until", closing.until())
        .map((row, _) ->
            new Unsettled(
                row.getLong("sessions"), row.getLong("reviews"), row.getLong("corrections")))
        .one();
  }

  @Override
  public Optional<Instant> closedUntil(MeetingId meeting) {
    return jdbi.withHandle(handle -> closedUntil(handle, meeting.value()));
  }

  private static Optional<Instant> closedUntil(Handle handle, UUID meeting) {
    return handle
        .createQuery(CLOSED_UNTIL)
        .bind("meeting", meeting)
        .mapTo(OffsetDateTime.class)
        .findOne()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public List<PeriodClosing> list(MeetingId meeting, int limit, int offset) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("meeting", meeting.value())
            .bind("limit", limit)
            .bind("offset", offset)
            .map((row, _) -> closing(row))
            .list());
  }

  private static PeriodClosing closing(ResultSet row) throws SQLException {
    return new PeriodClosing(
        new MeetingId(row.getObject("meeting_id", UUID.class)),
        row.getObject("closed_until", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("closed_by", UUID.class)),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        row.getString("note"));
  }
}
