package org.verifiedcompliance.persistence.exports;

import java.util.regex.Pattern;
import org.verifiedcompliance.application.exports.Export;

/** The statements of exports; every column is a text, times as on the wire. */
final class ExportTables {
  private static final String SESSIONS =
      """
      SELECT s.id AS session_id, s.person_id AS contact_id, p.email, p.first_name, p.last_name,
        s.meeting_id, s.dest_name AS destination_name, s.dest_address AS destination_address,
        s.status, s.outcome, UTC(s.created_at) AS created_at,
        UTC(s.check_in_at) AS check_in_time, s.check_in_flag,
        UTC(s.check_out_at) AS check_out_time, s.check_out_flag,
        UTC(s.closed_at) AS closed_at, s.confirmed_us / 1000000 AS confirmed_seconds
      FROM attendance_session s JOIN person p ON p.id = s.person_id
      WHERE coalesce(s.check_in_at, s.created_at) >= :from
        AND coalesce(s.check_in_at, s.created_at) < :to
      ORDER BY coalesce(s.check_in_at, s.created_at), s.id
      """;
  private static final String CONTACTS =
      """
      SELECT p.id AS contact_id, p.email, p.first_name, p.last_name, p.phone, p.consent_granted,
        p.notes, array_to_string(a.roles, ' ') AS roles, a.active AS is_active,
        UTC(p.created_at) AS created_at, UTC(p.updated_at) AS updated_at
      FROM person p LEFT JOIN account a ON a.person_id = p.id
      ORDER BY p.last_name COLLATE "C", p.first_name COLLATE "C", p.id
      """;
  private static final String MEETINGS =
      """
      SELECT id AS meeting_id, name, description, address, lat_e7 / 1e7::numeric AS lat,
        lng_e7 / 1e7::numeric AS lng, UTC(start_at) AS start_time,
        length_us / 60000000 AS duration_minutes, zone AS timezone, recurrence,
        max_participants, is_public, array_to_string(tags, ' ') AS tags, meeting_type,
        is_active, created_by, UTC(created_at) AS created_at, UTC(updated_at) AS updated_at
      FROM meeting ORDER BY created_at DESC, id DESC
      """;
  private static final Pattern UTC = Pattern.compile("UTC\\(([a-z_.]+)\\)");

  private ExportTables() {}

  static String select(Export.Table table) {
    var sql =
        switch (table) {
          case SESSIONS -> SESSIONS;
          case CONTACTS -> CONTACTS;
          case MEETINGS -> MEETINGS;
        };
    return UTC.matcher(sql)
        .replaceAll(
            "to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24\"\\\\:\"MI\"\\\\:\"SS.MS\"Z\"')");
  }
}
