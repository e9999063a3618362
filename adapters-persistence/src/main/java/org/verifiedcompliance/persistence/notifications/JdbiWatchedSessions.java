package org.verifiedcompliance.persistence.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.WatchedSession;
import org.verifiedcompliance.domain.notifications.WatchedSessions;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.persistence.DateChangesText;
import org.verifiedcompliance.persistence.PolicyColumns;

/** The sessions to look at in PostgreSQL; triggers put them there and wake them. */
public final class JdbiWatchedSessions implements WatchedSessions {
  static final String LIST =
      """
      SELECT w.wakes, s.id, s.person_id, s.status, s.meeting_id, s.created_at, s.check_in_at,
        s.last_confirmed_at, s.date_start, s.date_end, s.due_at, s.occurrence_at, m.start_at, m.length_us, m.zone,
        m.recurrence, m.changed_dates, f.ahead_s,
      """
          + PolicyColumns.SELECTED
          + """

          FROM session_watch w
            JOIN attendance_session s ON s.id = w.session_id
            LEFT JOIN meeting m ON m.id = s.meeting_id AND m.is_active
            LEFT JOIN notification_preference f ON f.person_id = s.person_id
          """
          + PolicyColumns.joined("s.meeting_id")
          + "WHERE w.look_at <= :now ORDER BY w.look_at LIMIT :limit";

  private static final String LOOK_AGAIN =
      """
      UPDATE session_watch SET look_at = :at, asleep = false
      WHERE session_id = :id AND wakes = :wakes
      """;

  /** Waits for a check-in that is going on, and is seen by the next: so none is slept through. */
  private static final String SLEEP =
      """
      WITH planned AS MATERIALIZED (
        SELECT id FROM attendance_session WHERE id = :id AND status = 'planned' FOR SHARE
      )
      UPDATE session_watch SET look_at = :at, asleep = true
      WHERE session_id = (SELECT id FROM planned) AND wakes = :wakes
      """;

  private static final String WAKE =
      """
      UPDATE session_watch w SET look_at = '-infinity', asleep = false, wakes = wakes + 1
      FROM attendance_session s
      WHERE s.id = w.session_id AND s.person_id = :person
        AND s.status IN ('planned', 'checked_in')
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiWatchedSessions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<WatchedSession> list(Instant now, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("now", now)
            .bind("limit", limit)
            .map((row, _) -> session(row))
            .list());
  }

  @Override
  public void lookAgain(WatchedSession listed, Instant at) {
    update(LOOK_AGAIN, listed, at);
  }

  @Override
  public void sleepUntil(WatchedSession listed, Instant at) {
    update(SLEEP, listed, at);
  }

  @Override
  public void forget(SessionId session) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM session_watch WHERE session_id = :id")
            .bind("id", session.value())
            .execute());
  }

  @Override
  public void wake(PersonId person) {
    jdbi.useHandle(handle -> handle.createUpdate(WAKE).bind("person", person.value()).execute());
  }

  private void update(String statement, WatchedSession listed, Instant at) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(statement)
            .bind("id", listed.id().value())
            .bind("wakes", listed.wakes())
            .bind("at", at)
            .execute());
  }

  private static WatchedSession session(ResultSet row) throws SQLException {
    var meeting = row.getObject("meeting_id", UUID.class);
    var ahead = row.getObject("ahead_s", Integer.class);
    return new WatchedSession(
        new SessionId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        SessionStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        meeting == null ? null : new MeetingId(meeting),
        schedule(row),
        NotificationRows.find(row, "occurrence_at"),
        NotificationRows.instant(row, "created_at"),
        NotificationRows.find(row, "check_in_at"),
        NotificationRows.find(row, "last_confirmed_at"),
        date(row),
        NotificationRows.find(row, "due_at"),
        ahead == null ? Preferences.STANDARD.ahead() : Duration.ofSeconds(ahead),
        PolicyColumns.layers(row),
        row.getLong("wakes"));
  }

  private static @Nullable Occurrence date(ResultSet row) throws SQLException {
    return NotificationRows.find(row, "date_start") instanceof Instant start
        ? new Occurrence(start, NotificationRows.instant(row, "date_end"))
        : null;
  }

  private static @Nullable MeetingSchedule schedule(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return zone == null
        ? null
        : new MeetingSchedule(
            NotificationRows.instant(row, "start_at"),
            Duration.of(row.getLong("length_us"), ChronoUnit.MICROS),
            ZoneId.of(zone),
            row.getString("recurrence"),
            DateChangesText.read(row.getString("changed_dates")));
  }
}
