package org.verifiedcompliance.persistence.statistics;

/** The statements. When a session counts is spelled as in its index. */
final class FigureSql {
  static final String TOTALS =
      """
        count(*) AS sessions,
        count(check_in_at) AS check_ins,
        count(*) FILTER (WHERE check_in_flag <> 'rejected' AND check_out_flag <> 'rejected')
          AS completed,
        count(closed_at - check_in_at) AS stays,
        coalesce(extract(epoch FROM sum(closed_at - check_in_at)) * 1000000, 0)::bigint AS time_us,
        count(*) FILTER (WHERE outcome = 'attended') AS attended,
        count(*) FILTER (WHERE closed_at >= check_in_at OR status = 'expired') AS decided\
      """;

  private static final String WITHIN =
      """
      coalesce(check_in_at, created_at) >= :from AND coalesce(check_in_at, created_at) < :until\
      """;

  /**
   * Clocks differ by whole quarters of an hour, so days and hours of any zone can be made of it.
   */
  private static final String QUARTER =
      "date_bin('15 minutes', %s, TIMESTAMPTZ '2000-01-01 00:00:00Z')";

  static final String OF_PERSON =
      """
      SELECT %s AS quarter, %s
      FROM attendance_session
      WHERE person_id = :person AND %s
      GROUP BY 1
      """
          .formatted(QUARTER.formatted("coalesce(check_in_at, created_at)"), TOTALS, WITHIN);

  /** One row without a quarter for all together, and one for each quarter with a check-in. */
  static final String OF_MEETING =
      """
      WITH here AS (
        SELECT *, %s AS quarter FROM attendance_session WHERE meeting_id = :meeting AND %s
      )
      SELECT quarter, %s, count(DISTINCT person_id) FILTER (WHERE check_in_at IS NOT NULL)
          AS attendees,
        max(greatest(created_at, check_in_at, check_out_at, closed_at)) AS last_activity
      FROM here
      GROUP BY GROUPING SETS ((), (quarter))
      HAVING grouping(quarter) = 1 OR quarter IS NOT NULL
      ORDER BY grouping(quarter) DESC
      """
          .formatted(QUARTER.formatted("check_in_at"), WITHIN, TOTALS);

  static final String ACTIVE =
      "SELECT count(*) FROM attendance_session WHERE status = 'checked_in'";

  /**
   * Three kinds of rows out of one look at the sessions: of days, of hours and of cells. A place
   * that was erased is in no cell.
   */
  static final String LIVE =
      """
      WITH counted AS MATERIALIZED (
        SELECT statistic_day_of(coalesce(check_in_at, created_at)) AS day, person_id, status,
          check_in_at, check_in_flag, check_out_flag, closed_at, outcome, zone,
          CASE WHEN 'rejected' IN (check_in_flag, check_out_flag) THEN 3
            WHEN 'review' IN (check_in_flag, check_out_flag) THEN 2
            WHEN 'unverifiable' IN (check_in_flag, check_out_flag) THEN 4
            WHEN check_in_at IS NOT NULL THEN 1 END AS verdict,
          NOT (dest_name = 'Erased' AND (dest_lat_e7, dest_lng_e7) = (0, 0)) AS somewhere,
          least((dest_lat_e7 + 900000000) / 5000000, 359) * 720
            + ((dest_lng_e7 + 1800000000::bigint) / 5000000 %% 720)::integer AS cell
        FROM attendance_session LEFT JOIN (SELECT id, zone FROM meeting) AS m ON m.id = meeting_id
        WHERE %s
      ), totals AS (
        SELECT day, %s,
          count(*) FILTER (WHERE verdict = 1) AS verified,
          count(*) FILTER (WHERE verdict = 2) AS review,
          count(*) FILTER (WHERE verdict = 3) AS rejected,
          count(*) FILTER (WHERE verdict = 4) AS unverifiable
        FROM counted GROUP BY day
      )
      SELECT day, NULL::timestamptz AS quarter, NULL AS zone, NULL::integer AS cell,
        ARRAY[sessions, check_ins, completed, stays, time_us, attended, decided] AS numbers,
        ARRAY[verified, review, rejected, unverifiable] AS verdicts
      FROM totals
      UNION ALL
      SELECT day, %s, zone, NULL, ARRAY[count(*)], NULL
      FROM counted WHERE check_in_at IS NOT NULL GROUP BY 1, 2, 3
      UNION ALL
      SELECT day, NULL, NULL, cell, ARRAY[count(*)], NULL
      FROM counted WHERE check_in_at IS NOT NULL AND somewhere
      GROUP BY day, cell HAVING count(DISTINCT person_id) >= :leastPeople
      """
          .formatted(WITHIN, TOTALS, QUARTER.formatted("check_in_at"));

  static final String FRESH =
      """
      SELECT day, ARRAY[sessions, check_ins, completed, stays, time_us, attended, decided]
          AS numbers, verdicts, hours
      FROM statistic_day
      WHERE day BETWEEN :first AND :last AND day NOT IN (SELECT statistic_stale_days())
      ORDER BY day
      """;

  static final String FRESH_CELLS =
      """
      SELECT cell, sum(n)::bigint AS n
      FROM statistic_day, unnest(cells, cell_counts) AS counted (cell, n)
      WHERE day = ANY(:days)
      GROUP BY cell
      """;

  static final String LOCK = "SELECT 1 FROM statistic_position FOR UPDATE";

  /** All of one moment: nothing that is seen here is before the new position and not forgotten. */
  static final String MOVE_ON =
      """
      WITH gone AS (
        DELETE FROM statistic_day WHERE day IN (SELECT statistic_stale_days())
      ), swept AS (
        DELETE FROM statistic_stale t USING statistic_position p
        WHERE (t.epoch, t.xact) < (p.epoch, p.xact)
      )
      UPDATE statistic_position
      SET epoch = current_epoch(), xact = pg_snapshot_xmin(pg_current_snapshot())
      """;

  /** Before the first change there was nothing, or little. */
  static final String MISSING =
      """
      SELECT d::date
      FROM generate_series(
        greatest(CAST(:first AS date),
          (SELECT statistic_day_of(at) FROM change ORDER BY epoch, xact, n LIMIT 1)),
        CAST(:last AS date), interval '1 day') AS d
      WHERE NOT EXISTS (SELECT FROM statistic_day WHERE day = d::date)
      ORDER BY d DESC
      """;

  static final String KEEP =
      """
      INSERT INTO statistic_day (day, sessions, check_ins, completed, stays, time_us, attended,
        decided, verdicts, hours, cells, cell_counts)
      VALUES (:day, :sessions, :checkIns, :completed, :stays, :time, :attended, :decided, :verdicts,
        :hours, :cells, :cellCounts)
      ON CONFLICT DO NOTHING
      """;

  private FigureSql() {}
}
