package org.verifiedcompliance.persistence.sessions;

/**
 * What was on record before, as one JSON value of a query over the session {@code s}. All of it is
 * bounded: one report, so many of one session, so many traces of one meeting and one person.
 */
final class KnownSql {
  private static final String OBSERVATION =
      """
      json_build_object('event', e.id, 'effectiveAt', e.effective_at, 'clientAt', e.client_at,
        'payload', p.content::json)\
      """;

  /** Only of facts that are kept as long as the next one, which holds a copy of the place. */
  private static final String TRUSTED =
      """
      (SELECT %s
       FROM attendance_event e JOIN attendance_payload p ON p.event_id = e.id
       WHERE e.person_id = s.person_id AND e.flag = 'verified' AND e.accepted
         AND e.type IN ('check_in', 'check_out') AND e.effective_at <= :at
         AND coalesce((SELECT r.flag FROM attendance_event r
           WHERE r.about = e.id AND r.flag IS NOT NULL
           ORDER BY r.history_seq DESC LIMIT 1), 'verified') = 'verified'
       ORDER BY e.effective_at DESC, e.history_seq DESC LIMIT 1)\
      """
          .formatted(OBSERVATION);

  private static final String TRAIL =
      """
      (SELECT coalesce(json_agg(observation ORDER BY history_seq), '[]')
       FROM (SELECT e.history_seq, %s AS observation
         FROM attendance_event e JOIN attendance_payload p ON p.event_id = e.id
         WHERE e.session_id = s.id AND e.accepted
           AND e.type IN ('check_in', 'check_out', 'presence')
         ORDER BY e.history_seq DESC LIMIT :longestTrail) latest)\
      """
          .formatted(OBSERVATION);

  /** The same readings of the same person with the same times are one and the same trace. */
  private static final String NOT_RESENT =
      """
      (t.person_id <> s.person_id OR t.since IS NULL
         OR t.since IS DISTINCT FROM CAST(:since AS timestamptz))\
      """;

  private static final String NEAR =
      """
      SELECT t.event_id, t.received_at, t.hash, t.shingles, t.points FROM trace_print t
      WHERE t.%1$s = s.%1$s AND t.received_at > CAST(:at AS timestamptz) - CAST(:printsWithin AS interval)
        AND CAST(:shingles AS bigint[]) <> '{}' AND %2$s
      ORDER BY t.received_at DESC LIMIT %3$d\
      """;

  private static final String PRINTS =
      """
      (SELECT coalesce(json_agg(json_build_object('hash', encode(hash, 'hex'),
         'shingles', shingles, 'points', points)), '[]')
       FROM (
         (SELECT t.hash, t.shingles, t.points FROM trace_print t
          WHERE t.hash = CAST(:hash AS bytea) AND %s
          ORDER BY t.received_at DESC LIMIT 1)
         UNION ALL
         (SELECT hash, shingles, points FROM ((%s) UNION (%s)) near
          WHERE shingles && CAST(:shingles AS bigint[]) AND hash <> CAST(:hash AS bytea)
          ORDER BY cardinality(ARRAY(SELECT unnest(shingles)
              INTERSECT SELECT unnest(CAST(:shingles AS bigint[])))) DESC, received_at DESC
          LIMIT 5)) likely)\
      """
          .formatted(
              NOT_RESENT,
              NEAR.formatted("meeting_id", NOT_RESENT, 300),
              NEAR.formatted("person_id", NOT_RESENT, 100));

  private static final String OTHERS =
      """
      (SELECT count(DISTINCT d.person_id) FROM device_sighting d
       WHERE d.device_hash = CAST(:device AS bytea) AND d.person_id <> s.person_id
         AND d.effective_at BETWEEN CAST(:at AS timestamptz) - CAST(:samePhoneWithin AS interval)
           AND CAST(:at AS timestamptz) + CAST(:samePhoneWithin AS interval)
         AND (SELECT count(*) FROM device_family f WHERE f.device_hash = d.device_hash
           AND f.person_id IN (s.person_id, d.person_id)) < 2)\
      """;

  static final String KNOWN =
      """
      json_build_object('trusted', %s,
        'trail', %s,
        'prints', %s,
        'others', %s,
        'onRecord', EXISTS (SELECT FROM trace_print t WHERE t.hash = CAST(:hash AS bytea)),
        'uses', coalesce((SELECT u.n FROM device_use u
          WHERE u.device_hash = CAST(:device AS bytea)), 0)) AS known\
      """
          .formatted(TRUSTED, TRAIL, PRINTS, OTHERS);

  private KnownSql() {}
}
