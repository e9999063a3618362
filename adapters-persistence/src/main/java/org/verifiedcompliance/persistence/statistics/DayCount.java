package org.verifiedcompliance.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.statistics.ServiceFigures;
import org.verifiedcompliance.domain.statistics.Totals;

/** The figures of one day, while they are put together. */
final class DayCount {
  static final int VERDICTS = 4;

  Totals totals = Totals.NONE;
  final long[] verdicts = new long[VERDICTS];
  final long[] hours = new long[ServiceFigures.HOURS];
  final Map<Integer, Long> cells = new TreeMap<>();

  /** Takes one row of {@link FigureSql#LIVE}. */
  void take(ResultSet row) throws SQLException {
    var numbers = (Long[]) row.getArray("numbers").getArray();
    var cell = row.getObject("cell", Integer.class);
    var quarter = row.getObject("quarter", OffsetDateTime.class);
    if (cell != null) {
      cells.put(cell, numbers[0]);
    } else if (quarter != null) {
      hours[hourOf(quarter.toInstant(), row.getString("zone"))] += numbers[0];
    } else {
      totals = TotalsRow.of(numbers);
      addTo(verdicts, row, "verdicts");
    }
  }

  /** Adds the numbers of an array column to these. */
  static void addTo(long[] sums, ResultSet row, String column) throws SQLException {
    var numbers = (Long[]) row.getArray(column).getArray();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += numbers[i];
    }
  }

  static LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("day", LocalDate.class);
  }

  private static int hourOf(Instant time, @Nullable String zone) {
    return time.atZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone)).getHour();
  }
}
