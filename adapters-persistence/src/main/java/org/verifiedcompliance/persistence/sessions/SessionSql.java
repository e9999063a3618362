package org.verifiedcompliance.persistence.sessions;

import org.verifiedcompliance.persistence.PersonLock;

/** The statements. Whatever changes a person's attendance locks the person's history first. */
final class SessionSql {
  static final String ADD =
      """
      WITH added AS (
        INSERT INTO attendance_session (id, person_id, meeting_id, dest_name, dest_address,
          dest_lat_e7, dest_lng_e7, dest_fence, notes, client_id, status, created_at, version,
          due_at, occurrence_at)
        VALUES (:id, :person, :meeting, :name, :address, :lat, :lng, :fence, :notes, :clientId,
          'planned', :createdAt, :version, :dueAt, CAST(:occurrence AS timestamptz))
        ON CONFLICT (person_id, client_id) WHERE client_id IS NOT NULL DO NOTHING
        RETURNING person_id
      ), history AS (
        INSERT INTO person_history (person_id, n) SELECT person_id, 0 FROM added
        ON CONFLICT DO NOTHING
      )
      SELECT count(*) FROM added
      """;

  static final String FIND = "SELECT * FROM attendance_session WHERE id = :id";

  static final String FIND_BY_CLIENT_ID =
      """
      SELECT * FROM attendance_session WHERE person_id = :person AND client_id = :clientId
      """;

  static final String FIND_OPEN =
      """
      SELECT * FROM attendance_session WHERE person_id = :person AND status = 'checked_in'
      """;

  /** No row when the person is gone, or withdrew their consent to what is recorded. */
  private static final String HEAD =
      """
      WITH %s, head AS MATERIALIZED (
        SELECT n FROM person_history
        WHERE person_id = :person AND %s
          AND (is_locatable OR :type NOT IN ('check_in', 'check_out', 'presence'))
        FOR UPDATE
      )\
      """
          .formatted(PersonLock.TURN, PersonLock.HAS_TURN);

  /** Each waits for whoever does the same at once, and finds then that it was overtaken. */
  private static final String KEEP_TRACES =
      """
      used AS (
        INSERT INTO device_use AS u (device_hash, n, used_at)
        SELECT CAST(:device AS bytea), 1, :effectiveAt FROM stored
        WHERE CAST(:device AS bytea) IS NOT NULL
        ON CONFLICT (device_hash) DO UPDATE
        SET n = u.n + 1, used_at = greatest(u.used_at, excluded.used_at)
        WHERE :shared OR u.n = :uses
        RETURNING u.n
      ), print AS (
        INSERT INTO trace_print (event_id, person_id, meeting_id, received_at, since, hash,
          shingles, points, first)
        SELECT :event, :person, meeting_id, :receivedAt, CAST(:since AS timestamptz),
          CAST(:hash AS bytea), CAST(:shingles AS bigint[]), CAST(:points AS integer), NOT :onRecord
        FROM stored
        WHERE CAST(:hash AS bytea) IS NOT NULL
          AND (CAST(:device AS bytea) IS NULL OR EXISTS (SELECT FROM used))
        ON CONFLICT (hash) WHERE first DO NOTHING
        RETURNING event_id
      ),
      """;

  private static final String KEEP_FACT =
      """
      fact AS (
        INSERT INTO attendance_event (id, session_id, person_id, history_seq, type, accepted,
          effective_at, client_at, received_at, flag, confidence_ppm, inside_ppm, reason_codes,
          policy_name, policy_hash, assurance, about, ruled_by, reason_code, date_start, date_end,
          seen_at, seen_where, stated_check_in_at, stated_check_out_at, not_before, not_after,
          time_basis, clock_doubts, commitment)
        SELECT :event, :session, :person, n, :type, :accepted, :effectiveAt, :clientAt,
          :receivedAt, :flag, :confidence, :inside, :reasonCodes, :policyName, :policyHash,
          :assurance, :about, :ruledBy, :reasonCode, :dateStart, :dateEnd,
          CAST(:seenAt AS timestamptz[]), :seenWhere, CAST(:statedCheckIn AS timestamptz),
          CAST(:statedCheckOut AS timestamptz), CAST(:notBefore AS timestamptz),
          CAST(:notAfter AS timestamptz), :timeBasis, CAST(:clockDoubts AS text[]), :commitment
        FROM counted
      ), payload AS (
        INSERT INTO attendance_payload (event_id, salt, content, lat_e7, lng_e7, accuracy_mm,
          distance_mm, received_at, is_trail)
        SELECT :event, :salt, :content, :lat, :lng, :accuracy, :distance, :receivedAt,
          :type IN ('presence', 'reassessment') FROM counted
      ), sighting AS (
        INSERT INTO device_sighting (event_id, device_hash, person_id, effective_at)
        SELECT :event, CAST(:device AS bytea), :person, :effectiveAt FROM counted
        WHERE CAST(:device AS bytea) IS NOT NULL AND :accepted
      )
      SELECT n FROM counted
      """;

  /**
   * One statement, so one round trip and its own transaction; no row when the version differs, the
   * person is gone or withdrew their consent, or somebody who was not seen sent the same readings
   * or used the same phone.
   */
  static final String RECORD =
      HEAD
          + """
          , stored AS MATERIALIZED (
            SELECT meeting_id FROM attendance_session
            WHERE id = :session AND version = :version - 1 AND (SELECT count(*) FROM head) = 1
            FOR UPDATE
          ),
          """
          + KEEP_TRACES
          + """
          changed AS (
            UPDATE attendance_session
            SET status = :status, check_in_event = :checkInEvent, check_in_at = :checkInAt,
              check_in_flag = :checkInFlag, check_out_event = :checkOutEvent,
              check_out_at = :checkOutAt, check_out_flag = :checkOutFlag, closed_at = :closedAt,
              date_start = :dateStartOfStay, date_end = :dateEndOfStay, confirmed_us = :confirmed,
              last_confirmed_at = :lastConfirmed, outcome = :outcome, left_early = :leftEarly,
              punctuality = :punctuality,
              due_at = :dueAt, version = :version
            WHERE id = :session AND EXISTS (SELECT FROM stored)
              AND (CAST(:device AS bytea) IS NULL OR EXISTS (SELECT FROM used))
              AND (CAST(:hash AS bytea) IS NULL OR EXISTS (SELECT FROM print))
            RETURNING id
          ), counted AS (
            UPDATE person_history SET n = n + 1
            WHERE person_id = :person AND (SELECT count(*) FROM changed) = 1
            RETURNING n
          ),
          """
          + KEEP_FACT;

  /** A print that somebody else kept in between is not kept again: it is on record. */
  static final String RECORD_REFUSED =
      HEAD
          + """
          , counted AS (
            UPDATE person_history SET n = n + 1
            WHERE person_id = :person AND (SELECT count(*) FROM head) = 1
            RETURNING n
          ), print AS (
            INSERT INTO trace_print (event_id, person_id, meeting_id, received_at, since, hash,
              shingles, points, first)
            SELECT :event, :person, s.meeting_id, :receivedAt, CAST(:since AS timestamptz),
              CAST(:hash AS bytea), CAST(:shingles AS bigint[]), CAST(:points AS integer),
              NOT EXISTS (SELECT FROM trace_print t WHERE t.hash = CAST(:hash AS bytea))
            FROM attendance_session s, counted
            WHERE s.id = :session AND CAST(:hash AS bytea) IS NOT NULL
            ON CONFLICT (hash) WHERE first DO NOTHING
          ),
          """
          + KEEP_FACT;

  /** Read after the lock, so that it sees what whoever held it before has written. */
  static final String LIST_STAYS =
      """
      SELECT * FROM attendance_session
      WHERE person_id = :person AND check_in_at IS NOT NULL
        AND (closed_at IS NULL OR closed_at >= :since)
      ORDER BY check_in_at, id
      """;

  static final String LIST_EVENTS =
      """
      SELECT e.*, p.content
      FROM attendance_event e LEFT JOIN attendance_payload p ON p.event_id = e.id
      WHERE e.session_id = :session
      ORDER BY e.history_seq
      """;

  static final String LIST_THESE = "SELECT * FROM attendance_session WHERE id = ANY(:ids)";

  static final String LIST_THESE_EVENTS =
      """
      SELECT e.*, p.content
      FROM attendance_event e LEFT JOIN attendance_payload p ON p.event_id = e.id
      WHERE e.id = ANY(:ids)
      """;

  /** Those of a session without the payload. */
  static final String LIST_FACTS =
      """
      SELECT * FROM attendance_event WHERE session_id = :session ORDER BY history_seq
      """;

  private SessionSql() {}
}
