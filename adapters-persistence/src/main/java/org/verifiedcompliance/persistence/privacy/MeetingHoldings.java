package org.verifiedcompliance.persistence.privacy;

import static org.verifiedcompliance.persistence.privacy.Holding.of;

import java.util.List;

/**
 * What people hold as organisers. A meeting stays without its organiser; one that nobody else could
 * see or attended says nothing any more.
 */
final class MeetingHoldings {
  private static final String ERASE =
      """
      UPDATE meeting m SET name = 'Erased', description = NULL, address = NULL, lat_e7 = 0,
        lng_e7 = 0, radius_mm = 150000, area = NULL, start_at = NULL, length_us = NULL, zone = NULL,
        recurrence = NULL, changed_dates = NULL, tags = '{}', meeting_type = NULL, qr_code = NULL,
        is_active = false, version = version + 1, updated_at = :now
      WHERE created_by = :person AND NOT is_public AND NOT EXISTS (
        SELECT FROM attendance_session s WHERE s.meeting_id = m.id AND s.person_id <> :person);
      DELETE FROM meeting_edition e USING meeting m
      WHERE m.id = e.meeting_id AND m.created_by = :person AND m.name = 'Erased'
        AND NOT m.is_public AND NOT m.is_active;
      UPDATE meeting SET created_by = NULL, version = version + 1, updated_at = :now
      WHERE created_by = :person
      """;

  /** The words of such meetings that no other meeting has. */
  private static final String ERASE_WORDS =
      """
      WITH gone AS (
        SELECT m.id FROM meeting m WHERE m.created_by = :person AND NOT m.is_public
          AND NOT EXISTS (
            SELECT FROM attendance_session s WHERE s.meeting_id = m.id AND s.person_id <> :person)
      ), used AS (
        SELECT DISTINCT unnest(tsvector_to_array(s.words)) COLLATE "C" AS word
        FROM meeting_search s JOIN gone ON gone.id = s.meeting_id
      )
      DELETE FROM search_word w USING used
      WHERE w.word = used.word AND NOT EXISTS (
        SELECT FROM meeting_search o
        WHERE o.words @@ quote_literal(used.word)::tsquery AND o.meeting_id NOT IN (
          SELECT id FROM gone))
      """;

  private MeetingHoldings() {}

  static List<Holding> all() {
    return List.of(
        of("search_word").erasedBy(ERASE_WORDS).because("words that meetings are found by"),
        of("meeting_edition")
            .shownBy(
                """
                SELECT e.content FROM meeting_edition e JOIN meeting m ON m.id = e.meeting_id
                WHERE m.created_by = :person ORDER BY e.meeting_id, e.version
                """)
            .because("stays with its meeting; earlier versions name the organiser by id"),
        of("meeting").shownBut("", "created_by = :person").erasedBy(ERASE),
        of("policy_edition")
            .shownBut("chosen_by", "chosen_by = :person")
            .because("stays: numbers that an id chose"),
        of("period_closing")
            .shownBut("closed_by", "closed_by = :person")
            .erasedBy("UPDATE period_closing SET note = NULL WHERE closed_by = :person")
            .because("stays: that the record of a meeting is closed"),
        of("kiosk")
            .shownBut("secret_hash,opened_by", "opened_by = :person")
            .erasedBy("UPDATE kiosk SET label = 'Kiosk' WHERE opened_by = :person")
            .because("stays: it belongs to the meeting"));
  }
}
