package org.verifiedcompliance.persistence.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.statistics.Cell;
import org.verifiedcompliance.domain.statistics.Days;

/** How the database goes about the statements, and what it costs; for measuring. */
public final class FigurePlans {
  private static final String EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, SUMMARY ON) ";

  private final Jdbi jdbi;

  /** Explains on this Jdbi. */
  public FigurePlans(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The plans by name, each after it was run twice. */
  public Map<String, String> all(PersonId person, MeetingId meeting, Days days) {
    var plans = new LinkedHashMap<String, String>();
    plans.put("person", plan(FigureSql.OF_PERSON, "person", person.value(), days));
    plans.put("meeting", plan(FigureSql.OF_MEETING, "meeting", meeting.value(), days));
    plans.put("kept days", kept(FigureSql.FRESH, days));
    plans.put("cells of kept days", cells(days));
    var last = new Days(days.last(), days.last());
    plans.put("one day anew", plan(FigureSql.LIVE, "leastPeople", Cell.LEAST_PEOPLE, last));
    return plans;
  }

  private String plan(String sql, String name, Object value, Days days) {
    return twice(
        sql,
        query ->
            query
                .bind("from", days.from(ZoneOffset.UTC))
                .bind("until", days.until(ZoneOffset.UTC))
                .bindByType(name, value, value instanceof UUID ? UUID.class : Integer.class));
  }

  private String kept(String sql, Days days) {
    return twice(sql, query -> query.bind("first", days.first()).bind("last", days.last()));
  }

  private String cells(Days days) {
    var all = days.first().datesUntil(days.last().plusDays(1)).toArray(LocalDate[]::new);
    return twice(FigureSql.FRESH_CELLS, query -> query.bind("days", all));
  }

  private String twice(String sql, UnaryOperator<Query> bound) {
    return jdbi.withHandle(handle -> {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        lines = bound.apply(handle.createQuery(EXPLAIN + sql)).mapTo(String.class).list();
      }
      return String.join("\n", lines);
    });
  }
}
