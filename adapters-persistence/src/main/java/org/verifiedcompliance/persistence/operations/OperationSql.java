package org.verifiedcompliance.persistence.operations;

/** The statements; all begin with the person, as the keys do. */
final class OperationSql {
  static final String BEGIN_HISTORY =
      "INSERT INTO person_history (person_id, n) VALUES (:person, 0) ON CONFLICT DO NOTHING";

  /** The same one may be listed twice. */
  static final String KNOW =
      """
      WITH waiting AS (
        SELECT * FROM operation
        WHERE person_id = :person AND status IN ('pending', 'retrying', 'held')
        ORDER BY received_at, op_id LIMIT 20000
      )
      SELECT * FROM waiting
      UNION ALL
      SELECT * FROM operation
      WHERE person_id = :person AND status IN ('completed', 'failed')
        AND op_id IN (SELECT unnest(:ids) UNION ALL SELECT unnest(depends_on) FROM waiting)
      UNION ALL
      SELECT * FROM operation
      WHERE person_id = :person AND status IN ('completed', 'failed') AND makes IS NOT NULL
        AND makes IN (SELECT unnest(:names) UNION ALL SELECT unnest(refers) FROM waiting)
      """;

  static final String NAMES =
      """
      SELECT client_id, id FROM attendance_session
      WHERE person_id = :person AND client_id = ANY (:names)
      """;

  /**
   * Of a completed one, what the phone said is not needed any more; of a failed one it may have
   * been forgotten.
   */
  static final String KEEP =
      """
      INSERT INTO operation (person_id, op_id, fingerprint, type, data, priority, device, sequence,
        depends_on, makes, refers, created_at, effective_at, not_before, not_after, basis, doubts,
        received_at, boot, elapsed_ms, status, retries, crashes, setback, result, problem, made_id,
        last_attempt, due_at)
      VALUES (:person, :id, decode(:fingerprint, 'hex'), :type,
        CASE :status WHEN 'failed' THEN nullif(:data, '{}') WHEN 'completed' THEN NULL ELSE :data END,
        :priority, :device, :sequence, :dependsOn, :makes, :refers, :createdAt, :effectiveAt,
        :notBefore, :notAfter, :basis, :doubts, :receivedAt, :boot, :elapsed, :status, :retries,
        :crashes, :setback, :result, :problem, :made, :lastAttempt, :dueAt)
      ON CONFLICT (person_id, op_id) DO UPDATE
      SET data = excluded.data, status = excluded.status, retries = excluded.retries,
        crashes = excluded.crashes, setback = excluded.setback, result = excluded.result,
        problem = excluded.problem, made_id = excluded.made_id,
        last_attempt = excluded.last_attempt, due_at = excluded.due_at
      """;

  static final String IS_GAP =
      """
      SELECT count(*) < :sequence - least(1, min(n)) FROM (
        SELECT sequence AS n FROM operation
        WHERE person_id = :person AND device = :device AND sequence < :sequence
        UNION
        SELECT unnest(:present)
      ) numbers
      WHERE n < :sequence
      """;

  static final String FIND = "SELECT * FROM operation WHERE person_id = :person AND op_id = :id";

  static final String LIST_WAITING =
      """
      SELECT * FROM operation
      WHERE person_id = :person AND status IN ('pending', 'retrying', 'held') AND
      """;

  static final String LIST_FAILED =
      "SELECT * FROM operation WHERE person_id = :person AND status = 'failed' AND ";

  static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE status IN ('pending', 'retrying', 'held')) AS waiting,
        count(*) FILTER (WHERE status = 'failed') AS failed,
        count(*) FILTER (WHERE status = 'completed') AS completed,
        count(*) FILTER (WHERE due_at <= :now) AS due,
        max(last_attempt) AS last_attempt
      FROM operation WHERE person_id = :person
      """;

  static final String FORGET_WAITING =
      """
      DELETE FROM operation
      WHERE person_id = :person AND status IN ('pending', 'retrying', 'held')
      """;

  static final String LIST_DUE =
      """
      SELECT person_id FROM operation WHERE due_at <= :now
        AND NOT EXISTS (SELECT FROM account a
          WHERE a.person_id = operation.person_id AND NOT a.active)
      GROUP BY person_id ORDER BY min(due_at), person_id LIMIT :limit
      """;

  private OperationSql() {}
}
