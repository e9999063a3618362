package org.verifiedcompliance.bootstrap.bench;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A made-up year of attendance, in the order in which it would have happened: 20,000 meetings in
 * 1,500 cities and four time zones, one of them with every hundredth session, and 500 sessions to a
 * person, one of whom has 3,650 more.
 */
final class Attendance {
  static final int DAYS = 366;
  private static final int MEETINGS = 20_000;
  private static final int SESSIONS_OF_ONE = 500;

  private static final String PEOPLE =
      """
      INSERT INTO person (id, email, first_name, last_name, consent_granted, created_at, updated_at,
        version, search_text)
      SELECT md5('p' || n)::uuid, 'p' || n || '@example.org', 'P', n::text, true, :start, :start, 1, 'p'
      FROM generate_series(1, :people) AS n
      """;

  private static final String PLACES =
      """
      INSERT INTO meeting (id, name, lat_e7, lng_e7, radius_mm, start_at, length_us, zone, is_public,
        tags, is_active, created_at, updated_at, version)
      SELECT md5('m' || n)::uuid, 'Meeting ' || n, (n % 1500 * 37 % 950 - 350) * 1000000,
        (n % 1500 * 91 % 2750 - 1250) * 1000000, 150000, :start, 3600000000,
        (ARRAY['Europe/Berlin', 'America/Chicago', 'Asia/Tokyo', 'Australia/Sydney'])[1 + n % 4],
        true, '{}', true, :start, :start, 1
      FROM generate_series(1, :meetings) AS n
      """;

  /** Of twenty one expires, one is closed by the server, one ended before anybody came. */
  private static final String SESSIONS =
      """
      INSERT INTO attendance_session (id, person_id, meeting_id, dest_name, dest_lat_e7, dest_lng_e7,
        dest_fence, status, check_in_event, check_in_at, check_in_flag, check_out_event,
        check_out_at, check_out_flag, closed_at, created_at, version, outcome)
      SELECT made.id, person, m.id, m.name, m.lat_e7, m.lng_e7, '{}',
        CASE kind WHEN 0 THEN 'expired' WHEN 1 THEN 'auto_closed' WHEN 2 THEN 'ended'
          ELSE 'completed' END,
        CASE WHEN came THEN made.id END, CASE WHEN came THEN at + interval '1 minute' END,
        CASE WHEN came THEN flag END, CASE WHEN left_too THEN made.id END,
        CASE WHEN left_too THEN at + stay END, CASE WHEN left_too THEN 'verified' END,
        at + stay, at, 3,
        CASE WHEN came THEN (ARRAY['attended', 'attended', 'attended', 'partial', 'unconfirmed'])
          [1 + n % 5] END
      FROM (
        SELECT n, n / 3 % 20 AS kind, n / 3 % 20 NOT IN (0, 2) AS came, n / 3 % 20 > 2 AS left_too,
          (lpad(to_hex(n), 12, '0') || substr(md5('s' || n), 13))::uuid AS id,
          md5('p' || CASE WHEN n % :diligent = 0 THEN 1 ELSE 1 + n * 7919 % :people END)::uuid
            AS person,
          CASE WHEN n % 100 = 0 THEN 1 ELSE 1 + n * 104729 % :meetings END AS place,
          :start + n * (interval '1 day' * :days / :sessions::float8) AS at,
          interval '30 minutes' + interval '1 minute' * (n % 61) AS stay,
          CASE WHEN n % 97 = 0 THEN 'rejected' WHEN n % 13 = 0 THEN 'review' ELSE 'verified' END
            AS flag
        FROM generate_series(:from, :to) AS n
      ) AS made JOIN meeting m ON m.id = md5('m' || place)::uuid
      ORDER BY n
      """;

  private static final int CHUNK = 500_000;
  private static final int DILIGENT = 3_650;

  private final Jdbi jdbi;
  private final int sessions;
  private final LocalDate last;

  Attendance(Jdbi jdbi, int sessions, LocalDate last) {
    this.jdbi = jdbi;
    this.sessions = sessions;
    this.last = last;
  }

  /** Writes the sessions without the triggers, and makes the indexes afterwards. */
  void write() {
    jdbi.useHandle(handle -> {
      handle.execute("SET statement_timeout = 0");
      handle.execute("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
      people(handle);
      handle.execute("SET session_replication_role = replica");
      var indexes = indexes(handle);
      indexes.forEach(index -> handle.execute("DROP INDEX " + index.name()));
      for (long from = 1; from <= sessions; from += CHUNK) {
        sessions(handle, from, Math.min(sessions, from + CHUNK - 1));
      }
      indexes.forEach(index -> handle.execute(index.definition()));
      handle.execute("SET session_replication_role = origin");
      handle.execute("VACUUM ANALYZE attendance_session");
      handle.execute("ANALYZE person; ANALYZE meeting; RESET ALL");
    });
  }

  private void people(Handle handle) {
    var start = last.minusDays(DAYS - 1L);
    handle.createUpdate(PEOPLE).bind("start", start).bind("people", persons()).execute();
    handle.createUpdate(PLACES).bind("start", start).bind("meetings", MEETINGS).execute();
  }

  private void sessions(Handle handle, long from, long to) {
    handle
        .createUpdate(SESSIONS.replace(":start", "CAST(:start AS timestamptz)"))
        .bind("start", last.minusDays(DAYS - 1L))
        .bind("days", DAYS)
        .bind("sessions", sessions)
        .bind("people", (long) persons())
        .bind("meetings", (long) MEETINGS)
        .bind("diligent", (long) Math.max(1, sessions / DILIGENT))
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  private int persons() {
    return Math.max(10, sessions / SESSIONS_OF_ONE);
  }

  private static List<Index> indexes(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT indexname, indexdef FROM pg_indexes
            WHERE tablename = 'attendance_session' AND indexname <> 'attendance_session_pkey'
            """)
        .map((row, _) -> new Index(row.getString("indexname"), row.getString("indexdef")))
        .list();
  }

  private record Index(String name, String definition) {}
}
