package org.verifiedcompliance.persistence.sessions;

import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.sessions.ReportTraces;

/** What is kept of reports to know them again, in PostgreSQL. */
public final class JdbiReportTraces implements ReportTraces {
  private static final String REMOVE_OLD =
      """
      WITH prints AS (
        DELETE FROM trace_print WHERE event_id IN (
          SELECT event_id FROM trace_print WHERE received_at < :before
          ORDER BY received_at LIMIT :most)
        RETURNING 1
      ), sightings AS (
        DELETE FROM device_sighting WHERE event_id IN (
          SELECT event_id FROM device_sighting WHERE effective_at < :before
          ORDER BY effective_at LIMIT :most)
        RETURNING 1
      ), uses AS (
        DELETE FROM device_use WHERE device_hash IN (
          SELECT device_hash FROM device_use WHERE used_at < :before
          ORDER BY used_at LIMIT :most FOR UPDATE SKIP LOCKED)
        RETURNING 1
      ), synced AS (
        DELETE FROM device_sync WHERE (person_id, device_hash) IN (
          SELECT person_id, device_hash FROM device_sync WHERE synced_at < :before
          ORDER BY synced_at LIMIT :most FOR UPDATE SKIP LOCKED)
        RETURNING 1
      )
      SELECT (SELECT count(*) FROM prints) + (SELECT count(*) FROM sightings)
        + (SELECT count(*) FROM uses) + (SELECT count(*) FROM synced)
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiReportTraces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int removeOld(Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(REMOVE_OLD)
            .bindMap(Map.of("before", before, "most", most))
            .mapTo(Integer.class)
            .one());
  }
}
