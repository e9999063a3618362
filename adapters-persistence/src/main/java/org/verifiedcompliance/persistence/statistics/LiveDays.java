package org.verifiedcompliance.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.verifiedcompliance.domain.statistics.Cell;
import org.verifiedcompliance.domain.statistics.Days;

/** Counts days from the sessions themselves. */
final class LiveDays {
  private LiveDays() {}

  /** The days with a session, in order. */
  static Map<LocalDate, DayCount> count(Handle handle, Days days) {
    return handle
        .createQuery(FigureSql.LIVE)
        .bind("from", days.from(ZoneOffset.UTC))
        .bind("until", days.until(ZoneOffset.UTC))
        .bind("leastPeople", Cell.LEAST_PEOPLE)
        .scanResultSet((rows, _) -> {
          try (var row = rows.get()) {
            return counts(row);
          }
        });
  }

  private static Map<LocalDate, DayCount> counts(ResultSet row) throws SQLException {
    var counts = new TreeMap<LocalDate, DayCount>();
    while (row.next()) {
      counts.computeIfAbsent(DayCount.day(row), _ -> new DayCount()).take(row);
    }
    return counts;
  }
}
