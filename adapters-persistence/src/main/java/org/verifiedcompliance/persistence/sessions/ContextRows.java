package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.sessions.KnownBefore;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.persistence.DateChangesText;
import org.verifiedcompliance.persistence.FenceText;
import org.verifiedcompliance.persistence.PolicyColumns;

/** All that an operation needs in one row: the read half of a check-in's two round trips. */
final class ContextRows {
  private static final String CONTEXT =
      """
      SELECT s.*,
        p.consent_granted AND coalesce((
          SELECT r.granted AND r.recorded_by = r.person_id AND r.version >= (
            SELECT coalesce(max(n.version), 0) FROM consent_notice n WHERE n.is_material)
          FROM consent_record r WHERE r.person_id = p.id ORDER BY r.n DESC LIMIT 1), false)
          AS consent_granted,
        o.id AS open_id,
        m.id IS NOT NULL AS at_meeting, m.lat_e7, m.lng_e7, m.radius_mm, m.area,
        m.start_at, m.length_us, m.zone, m.recurrence, m.changed_dates, %s,
      """
          + PolicyColumns.SELECTED
          + """

          FROM attendance_session s
            JOIN person p ON p.id = s.person_id
            %s
            LEFT JOIN attendance_session o ON o.person_id = s.person_id AND o.status = 'checked_in'
          """
          + "%sWHERE s.id = :id";

  private static final String NOW = "LEFT JOIN meeting m ON m.id = s.meeting_id";

  /** The newest edition that was there at the time, else the oldest. */
  private static final String THEN =
      """
      LEFT JOIN LATERAL (
        SELECT * FROM (
          SELECT id, lat_e7, lng_e7, radius_mm, area, start_at, length_us, zone, recurrence,
            changed_dates, updated_at, version
          FROM meeting WHERE id = s.meeting_id
          UNION ALL
          SELECT w.id, w.lat_e7, w.lng_e7, w.radius_mm, w.area, w.start_at, w.length_us, w.zone,
            w.recurrence, w.changed_dates, w.updated_at, w.version
          FROM meeting_edition e, LATERAL jsonb_to_record(e.content) AS w (id uuid,
            lat_e7 integer, lng_e7 integer, radius_mm bigint, area text, start_at timestamptz,
            length_us bigint, zone text, recurrence text, changed_dates text,
            updated_at timestamptz, version bigint)
          WHERE e.meeting_id = s.meeting_id
        ) editions
        ORDER BY updated_at <= :at DESC, CASE WHEN updated_at <= :at THEN -version ELSE version END
        LIMIT 1
      ) m ON true\
      """;

  static final String FIND_IN_CONTEXT =
      CONTEXT.formatted("NULL AS known", NOW, PolicyColumns.joined("s.meeting_id"));

  static final String FIND_WITH_PAST =
      CONTEXT.formatted(KnownSql.KNOWN, NOW, PolicyColumns.joined("s.meeting_id"));

  /** With the meeting and the choices as they were at the time. */
  static final String FIND_AS_IT_WAS =
      CONTEXT.formatted(KnownSql.KNOWN, THEN, PolicyColumns.joinedAt("s.meeting_id", ":at"));

  private ContextRows() {}

  static SessionInContext context(ResultSet row) throws SQLException {
    var session = SessionRows.session(row);
    var open = row.getObject("open_id", UUID.class);
    var known = row.getString("known");
    return new SessionInContext(
        session,
        fence(row, session),
        schedule(row),
        row.getBoolean("consent_granted"),
        open == null ? null : new SessionId(open),
        known == null ? KnownBefore.NOTHING : KnownText.read(known),
        PolicyColumns.layers(row));
  }

  private static Fence fence(ResultSet row, Session session) throws SQLException {
    return row.getBoolean("at_meeting")
        ? FenceText.ofMeeting(row)
        : session.details().destination().fence();
  }

  private static @Nullable MeetingSchedule schedule(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return zone == null
        ? null
        : new MeetingSchedule(
            SessionRows.instant(row, "start_at"),
            Duration.of(row.getLong("length_us"), ChronoUnit.MICROS),
            ZoneId.of(zone),
            row.getString("recurrence"),
            DateChangesText.read(row.getString("changed_dates")));
  }
}
