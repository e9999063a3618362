package org.verifiedcompliance.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.verifiedcompliance.domain.statistics.Cell;
import org.verifiedcompliance.domain.statistics.DayFigures;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.ServiceFigures;
import org.verifiedcompliance.domain.statistics.Totals;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** The figures of many days, while they are put together. */
final class ServiceSum {
  private static final int COLUMNS = 720;
  private static final List<LocationFlag> FLAGS =
      List.of(
          LocationFlag.VERIFIED,
          LocationFlag.REVIEW,
          LocationFlag.REJECTED,
          LocationFlag.UNVERIFIABLE);

  private final TreeMap<LocalDate, Totals> days = new TreeMap<>();
  private final long[] verdicts = new long[DayCount.VERDICTS];
  private final long[] hours = new long[ServiceFigures.HOURS];
  private final Map<Integer, Long> cells = new HashMap<>();

  /** Takes one row of {@link FigureSql#FRESH}. */
  void take(ResultSet row) throws SQLException {
    days.put(DayCount.day(row), TotalsRow.of((Long[]) row.getArray("numbers").getArray()));
    DayCount.addTo(verdicts, row, "verdicts");
    DayCount.addTo(hours, row, "hours");
  }

  void takeCell(int cell, long count) {
    cells.merge(cell, count, Long::sum);
  }

  void take(LocalDate day, DayCount count) {
    days.put(day, count.totals);
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] += count.verdicts[i];
    }
    for (int i = 0; i < hours.length; i++) {
      hours[i] += count.hours[i];
    }
    count.cells.forEach(this::takeCell);
  }

  Set<LocalDate> days() {
    return days.keySet();
  }

  /** The stretches of these days that are not counted yet. */
  List<Days> gaps(Days all) {
    var gaps = new ArrayList<Days>();
    var next = all.first();
    for (var day : days.keySet()) {
      if (day.isAfter(next)) {
        gaps.add(new Days(next, day.minusDays(1)));
      }
      next = day.plusDays(1);
    }
    if (!next.isAfter(all.last())) {
      gaps.add(new Days(next, all.last()));
    }
    return gaps;
  }

  ServiceFigures figures() {
    return new ServiceFigures(
        days.entrySet().stream()
            .filter(day -> day.getValue().sessions() > 0)
            .map(day -> new DayFigures(day.getKey(), day.getValue()))
            .toList(),
        flags(),
        LongStream.of(hours).boxed().toList(),
        cells.entrySet().stream()
            .collect(Collectors.toMap(it -> cell(it.getKey()), Map.Entry::getValue)));
  }

  private Map<LocationFlag, Long> flags() {
    var counts = new EnumMap<LocationFlag, Long>(LocationFlag.class);
    for (int i = 0; i < verdicts.length; i++) {
      if (verdicts[i] > 0) {
        counts.put(FLAGS.get(i), verdicts[i]);
      }
    }
    return counts;
  }

  private static Cell cell(int number) {
    return new Cell(number / COLUMNS, number % COLUMNS);
  }
}
