package org.verifiedcompliance.persistence.dates;

import java.util.HashMap;
import java.util.Map;
import org.verifiedcompliance.application.dates.UpcomingDates;
import org.verifiedcompliance.domain.finding.ClockWindow;

/** The dates to come, with the conditions that were asked for and no others. */
record UpcomingSql(String sql, Map<String, Object> values) {
  private static final String LIST =
      """
      SELECT d.meeting_id, d.start_at, d.end_at
      FROM upcoming_date d JOIN meeting_search s ON s.meeting_id = d.meeting_id
      WHERE d.start_at >= :from AND d.start_at < :to
        AND s.is_active AND (s.is_public OR s.created_by = :person)
        AND \
      """;

  /** That ends in a condition to come; the words of the kind are empty when none is asked for. */
  static UpcomingSql of(UpcomingDates.Query query, String kind) {
    var filter = query.filter();
    var found = new UpcomingSql(LIST, new HashMap<>());
    found.values.put("person", query.person().value());
    found.values.put("from", query.from());
    found.values.put("to", query.to());
    if (!kind.isEmpty()) {
      found = found.and("s.words @@ CAST(:kind AS tsquery)", "kind", kind);
    }
    if (!filter.days().isEmpty()) {
      var days = filter.days().stream().map(day -> day.getValue()).toArray(Integer[]::new);
      found =
          found.and("CAST(extract(isodow FROM d.local_at) AS integer) = ANY (:days)", "days", days);
    }
    if (filter.now()) {
      found = found.and("d.end_at > :now", "now", query.now());
    }
    return filter.begins() == null ? found : found.beginning(filter.begins());
  }

  private UpcomingSql beginning(ClockWindow window) {
    values.put("until", window.until().toString());
    var either = window.from().isBefore(window.until()) ? "AND" : "OR";
    return and(
        "(CAST(d.local_at AS time) >= CAST(:begin AS time) "
            + either
            + " CAST(d.local_at AS time) < CAST(:until AS time))",
        "begin",
        window.from().toString());
  }

  private UpcomingSql and(String condition, String name, Object value) {
    values.put(name, value);
    return new UpcomingSql(sql + condition + " AND ", values);
  }
}
