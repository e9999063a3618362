package org.verifiedcompliance.bootstrap.storm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.check.Rows.Fact;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Acknowledged;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** Facts against what phones were told, verdicts and counters. */
record MoreFactChecks(Rows rows, Jdbi jdbi, Journal journal) {
  private static final double METRES_PER_E7 = 0.011132;

  /** I1, for what was told live: every acknowledged fact is there. */
  Finding acknowledgedIsThere() {
    var there = rows.facts().stream().map(Fact::id).collect(Collectors.toSet());
    var lost =
        journal.acknowledged().stream()
            .filter(told -> !there.contains(told.event()))
            .map(Acknowledged::toString)
            .toList();
    return new Finding("I1", journal.acknowledged().size(), lost, "acknowledged facts: all there");
  }

  /** I13: who is verified was at the place, by a reading of the needed accuracy. */
  Finding verifiedWasThere() {
    var broken = new ArrayList<String>();
    var verified =
        jdbi.withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT e.id, p.accuracy_mm, p.lat_e7 - s.dest_lat_e7 AS north,
                      (p.lng_e7 - s.dest_lng_e7) * cos(radians(s.dest_lat_e7 / 1e7)) AS east,
                      CAST(s.dest_fence AS json) ->> 'radiusM' AS radius
                    FROM attendance_event e JOIN attendance_payload p ON p.event_id = e.id
                      JOIN attendance_session s ON s.id = e.session_id
                    WHERE e.flag = 'verified' AND e.type IN ('check_in', 'check_out')
                    """)
                .mapToMap()
                .list());
    for (var row : verified) {
      var metres = Math.hypot(number(row.get("north")), number(row.get("east"))) * METRES_PER_E7;
      if (!(metres <= number(row.get("radius")) && number(row.get("accuracy_mm")) > 0)) {
        broken.add("fact " + row.get("id") + " is verified at " + Math.round(metres) + " m");
      }
    }
    broken.addAll(verifiedThoughAway());
    return new Finding("I13", verified.size(), broken, "verified facts: judged again by distance");
  }

  /** I15: the counter of each person's facts is their number. */
  Finding countersCount() {
    var wrong =
        jdbi.withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT 'person ' || h.person_id || ' counts ' || h.n || ', has ' || count(e.id)
                    FROM person_history h LEFT JOIN attendance_event e ON e.person_id = h.person_id
                    GROUP BY h.person_id, h.n HAVING h.n <> count(e.id)
                    """)
                .mapTo(String.class)
                .list());
    var people =
        jdbi.withHandle(handle ->
            handle.createQuery("SELECT count(*) FROM person_history").mapTo(Long.class).one());
    return new Finding("I15", people, wrong, "people: their counter is the number of their facts");
  }

  private List<String> verifiedThoughAway() {
    var away =
        journal.acknowledged().stream()
            .filter(told -> !told.inside())
            .map(Acknowledged::event)
            .collect(Collectors.toSet());
    return rows.facts().stream()
        .filter(fact -> "verified".equals(fact.flag()) && away.contains(fact.id()))
        .map(fact -> "fact " + fact.id() + " is verified, and the phone was five kilometres away")
        .toList();
  }

  private static double number(@Nullable Object value) {
    return value == null ? Double.NaN : Double.parseDouble(value.toString());
  }
}
