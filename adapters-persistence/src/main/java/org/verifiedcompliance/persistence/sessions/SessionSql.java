package org.verifiedcompliance.persistence.sessions;

/** The statements. Whatever changes a person's attendance locks the person's history first. */
final class SessionSql {
  static final String ADD =
      """
      WITH added AS (
        INSERT INTO attendance_session (id, person_id, meeting_id, dest_name, dest_address,
          dest_lat_e7, dest_lng_e7, dest_fence, notes, client_id, status, created_at, version)
        VALUES (:id, :person, :meeting, :name, :address, :lat, :lng, :fence, :notes, :clientId,
          'planned', :createdAt, :version)
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

  private static final String KEEP_FACT =
      """
      fact AS (
        INSERT INTO attendance_event (id, session_id, person_id, history_seq, type, accepted,
          effective_at, client_at, received_at, flag, confidence_ppm, inside_ppm, reason_codes,
          policy_name, policy_hash, assurance, about, ruled_by, reason_code, commitment)
        SELECT :event, :session, :person, n, :type, :accepted, :effectiveAt, :clientAt,
          :receivedAt, :flag, :confidence, :inside, :reasonCodes, :policyName, :policyHash,
          :assurance, :about, :ruledBy, :reasonCode, :commitment
        FROM counted
      ), payload AS (
        INSERT INTO attendance_payload (event_id, salt, content, lat_e7, lng_e7, accuracy_mm,
          distance_mm)
        SELECT :event, :salt, :content, :lat, :lng, :accuracy, :distance FROM counted
      )
      SELECT n FROM counted
      """;

  /** One statement, so one round trip and its own transaction; no row when the version differs. */
  static final String RECORD =
      """
      WITH head AS MATERIALIZED (
        SELECT n FROM person_history WHERE person_id = :person FOR UPDATE
      ), changed AS (
        UPDATE attendance_session
        SET status = :status, check_in_event = :checkInEvent, check_in_at = :checkInAt,
          check_in_flag = :checkInFlag, check_out_event = :checkOutEvent,
          check_out_at = :checkOutAt, check_out_flag = :checkOutFlag, closed_at = :closedAt,
          version = :version
        WHERE id = :session AND version = :version - 1 AND (SELECT count(*) FROM head) = 1
        RETURNING id
      ), counted AS (
        UPDATE person_history SET n = n + 1
        WHERE person_id = :person AND (SELECT count(*) FROM changed) = 1
        RETURNING n
      ),
      """
          + KEEP_FACT;

  static final String RECORD_REFUSED =
      """
      WITH counted AS (
        UPDATE person_history SET n = n + 1 WHERE person_id = :person RETURNING n
      ),
      """
          + KEEP_FACT;

  static final String LIST_EVENTS =
      """
      SELECT e.*, p.content
      FROM attendance_event e LEFT JOIN attendance_payload p ON p.event_id = e.id
      WHERE e.session_id = :session
      ORDER BY e.history_seq
      """;

  private SessionSql() {}
}
