package org.verifiedcompliance.persistence.privacy;

import static org.verifiedcompliance.persistence.privacy.Holding.of;

import java.util.List;

/** What is held on the attendance of a person: the facts stay without what is personal. */
final class AttendanceHoldings {
  private static final String MINE = "person_id = :person";
  private static final String EVENTS =
      "event_id IN (SELECT id FROM attendance_event WHERE person_id = :person)";
  private static final String SESSIONS =
      "session_id IN (SELECT id FROM attendance_session WHERE person_id = :person)";

  /** A place that was nobody's but the person's; see {@link MeetingHoldings}. */
  private static final String ERASE_SESSIONS =
      """
      UPDATE attendance_session s SET notes = NULL, client_id = NULL, version = version + 1
      WHERE s.person_id = :person;
      UPDATE attendance_session s SET dest_name = 'Erased', dest_address = NULL, dest_lat_e7 = 0,
        dest_lng_e7 = 0, dest_fence = '{"type":"circle","latE7":0,"lngE7":0,"radiusM":150.0}'
      WHERE s.person_id = :person AND (s.meeting_id IS NULL OR EXISTS (
        SELECT FROM meeting m WHERE m.id = s.meeting_id AND m.name = 'Erased'
          AND m.created_by IS NULL AND NOT m.is_public AND NOT m.is_active))
      """;

  static final List<Holding> ALL =
      List.of(
          of("session_watch").erasedWhere(SESSIONS).because("when to look at a session"),
          of("attendance_session")
              .shownBy(
                  """
                  SELECT to_jsonb(s) - '{person_id,dest_lat_e7,dest_lng_e7,due_at}'::text[]
                    || jsonb_build_object('dest_lat', dest_lat_e7 / 1e7, 'dest_lng', dest_lng_e7 / 1e7)
                  FROM attendance_session s WHERE person_id = :person ORDER BY created_at, id
                  """)
              .erasedBy(ERASE_SESSIONS),
          of("open_review").erasedWhere(EVENTS).because("follows from the events"),
          of("open_correction").erasedWhere(EVENTS).because("follows from the events"),
          of("attendance_payload")
              .shownBy(
                  """
                  SELECT jsonb_build_object('event_id', p.event_id, 'lat', lat_e7 / 1e7,
                    'lng', lng_e7 / 1e7, 'accuracy', accuracy_mm / 1e3, 'distance_m', distance_mm / 1e3,
                    'content', content::jsonb #- '{grounds,history,prints}')
                  FROM attendance_payload p JOIN attendance_event e ON e.id = p.event_id
                  WHERE e.person_id = :person ORDER BY e.history_seq
                  """)
              .erasedBy(
                  """
                  DELETE FROM attendance_payload p USING attendance_event e
                  WHERE e.id = p.event_id AND e.person_id = :person
                  """),
          of("attendance_event")
              .shownBy(
                  """
                  SELECT to_jsonb(e) - '{person_id,ruled_by,commitment}'::text[]
                    || jsonb_build_object('ruled_by_self', ruled_by = :person)
                  FROM attendance_event e WHERE person_id = :person ORDER BY history_seq
                  """)
              .because("stays: a fact without its payload says nothing of a place or a name"),
          of("trace_print").shownBut("person_id,hash,shingles", MINE).erasedWhere(MINE),
          of("device_sighting").shownBut("person_id", MINE).erasedWhere(MINE),
          of("device_sync").shownBut("person_id,device_hash", MINE).erasedWhere(MINE),
          of("device_family").shownBut("person_id", MINE).erasedWhere(MINE),
          of("device_permission")
              .shownBut("n,person_id,decided_by", MINE)
              .because("stays: that a hash was allowed to an id"),
          of("venue_code_use").shownBut("person_id", MINE).erasedWhere(MINE),
          of("venue_code_miss").shownBut("person_id", MINE).erasedWhere(MINE),
          of("operation").shownBut("person_id,fingerprint", MINE).erasedWhere(MINE));

  private AttendanceHoldings() {}
}
