package org.verifiedcompliance.persistence.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.statistics.KeptDays;
import org.verifiedcompliance.domain.statistics.Days;

/**
 * Counts days behind a position in the stream. A day is counted under the lock of the position, by
 * a statement that begins after the lock was taken, so it sees all that is before the position.
 */
public final class JdbiKeptDays implements KeptDays {
  private static final int AT_ONCE = 3;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiKeptDays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int refresh(Days days) {
    jdbi.useTransaction(handle -> {
      handle.execute(FigureSql.LOCK);
      handle.execute(FigureSql.MOVE_ON);
    });
    var missing = missing(days);
    stretches(missing).forEach(this::count);
    return missing.size();
  }

  /** The newest first. */
  private List<LocalDate> missing(Days days) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FigureSql.MISSING)
            .bind("first", days.first())
            .bind("last", days.last())
            .mapTo(LocalDate.class)
            .list());
  }

  private static List<Days> stretches(List<LocalDate> newestFirst) {
    var stretches = new ArrayList<Days>();
    for (var day : newestFirst) {
      var last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && last.first().minusDays(1).equals(day) && last.count() < AT_ONCE) {
        stretches.set(stretches.size() - 1, new Days(day, last.last()));
      } else {
        stretches.add(new Days(day, day));
      }
    }
    return stretches;
  }

  private void count(Days days) {
    jdbi.useTransaction(handle -> {
      handle.execute("SET LOCAL statement_timeout = '60s'");
      handle.execute(FigureSql.LOCK);
      var counts = LiveDays.count(handle, days);
      days.first()
          .datesUntil(days.last().plusDays(1))
          .forEach(day -> keep(handle, day, counts.getOrDefault(day, new DayCount())));
    });
  }

  private static void keep(Handle handle, LocalDate day, DayCount count) {
    handle
        .createUpdate(FigureSql.KEEP)
        .bind("day", day)
        .bind("sessions", count.totals.sessions())
        .bind("checkIns", count.totals.checkIns())
        .bind("completed", count.totals.completed())
        .bind("stays", count.totals.stays())
        .bind("time", TotalsRow.micros(count.totals.time()))
        .bind("attended", count.totals.attended())
        .bind("decided", count.totals.decided())
        .bind("verdicts", count.verdicts)
        .bind("hours", count.hours)
        .bind("cells", count.cells.keySet().stream().mapToInt(Integer::intValue).toArray())
        .bind("cellCounts", count.cells.values().stream().mapToLong(Long::longValue).toArray())
        .execute();
  }
}
