package org.verifiedcompliance.persistence.privacy;

import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.privacy.OldRecords;

/** Removes old rows by their age; whoever holds one of them is passed over until the next time. */
public final class JdbiOldRecords implements OldRecords {
  private static final String PAYLOADS =
      """
      DELETE FROM attendance_payload WHERE event_id IN (
        SELECT event_id FROM attendance_payload
        WHERE is_trail = %s AND received_at < :before
        ORDER BY received_at LIMIT :most FOR UPDATE SKIP LOCKED)
      """;

  private static final String FAILED_OPERATIONS =
      """
      UPDATE operation SET data = NULL WHERE (person_id, op_id) IN (
        SELECT person_id, op_id FROM operation
        WHERE status = 'failed' AND data IS NOT NULL AND received_at < :before
        ORDER BY received_at LIMIT :most FOR UPDATE SKIP LOCKED)
      """;

  private static final String OPERATION_RESULTS =
      """
      UPDATE operation SET result = '{}' WHERE (person_id, op_id) IN (
        SELECT person_id, op_id FROM operation
        WHERE status = 'completed' AND type IN ('check_in', 'check_out') AND result <> '{}'
          AND received_at < :before
        ORDER BY received_at LIMIT :most FOR UPDATE SKIP LOCKED)
      """;

  private static final String VENUE_CODES =
      """
      WITH misses AS (
        DELETE FROM venue_code_miss WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM venue_code_miss WHERE missed_at < :before
          ORDER BY missed_at LIMIT :most FOR UPDATE SKIP LOCKED))
      )
      DELETE FROM venue_code_use WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM venue_code_use WHERE used_at < :before
        ORDER BY used_at LIMIT :most FOR UPDATE SKIP LOCKED))
      """;

  private static final String ADDRESSES =
      """
      DELETE FROM audit_address WHERE event_id IN (
        SELECT event_id FROM audit_address WHERE at < :before
        ORDER BY at LIMIT :most FOR UPDATE SKIP LOCKED)
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiOldRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int remove(Kind kind, Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle.createUpdate(sql(kind)).bindMap(Map.of("before", before, "most", most)).execute());
  }

  static String sql(Kind kind) {
    return switch (kind) {
      case TRAIL -> PAYLOADS.formatted("true");
      case FIX -> PAYLOADS.formatted("false");
      case FAILED_OPERATION -> FAILED_OPERATIONS;
      case OPERATION_RESULT -> OPERATION_RESULTS;
      case VENUE_CODE -> VENUE_CODES;
      case ADDRESS -> ADDRESSES;
    };
  }
}
