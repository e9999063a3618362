package org.verifiedcompliance.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.DayFigures;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.MeetingFigures;
import org.verifiedcompliance.domain.statistics.ServiceFigures;
import org.verifiedcompliance.domain.statistics.Totals;

/**
 * Counts the sessions of a person or a meeting in one statement. All sessions together are taken
 * from what is kept for each day, as far as nothing has changed since; other days are counted anew,
 * all at one moment.
 */
public final class JdbiAttendanceFigures implements AttendanceFigures {
  private final Jdbi jdbi;

  /** Reads from this Jdbi. */
  public JdbiAttendanceFigures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<DayFigures> ofPerson(PersonId person, Days days, ZoneId zone) {
    var sums = new TreeMap<LocalDate, Totals>();
    jdbi.useHandle(handle ->
        handle
            .createQuery(FigureSql.OF_PERSON)
            .bind("person", person.value())
            .bind("from", days.from(zone))
            .bind("until", days.until(zone))
            .map((row, _) ->
                new DayFigures(LocalDate.ofInstant(quarter(row), zone), TotalsRow.read(row)))
            .forEach(part -> sums.merge(part.day(), part.totals(), Totals::plus)));
    return sums.entrySet().stream()
        .map(day -> new DayFigures(day.getKey(), day.getValue()))
        .toList();
  }

  @Override
  public MeetingFigures ofMeeting(MeetingId meeting, Days days, ZoneId zone) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FigureSql.OF_MEETING)
            .bind("meeting", meeting.value())
            .bind("from", days.from(zone))
            .bind("until", days.until(zone))
            .scanResultSet((rows, _) -> {
              try (var row = rows.get()) {
                return MeetingRows.figures(row, zone);
              }
            }));
  }

  @Override
  public ServiceFigures ofService(Days days) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ, handle -> ofService(handle, days));
  }

  private static ServiceFigures ofService(Handle handle, Days days) {
    var sum = new ServiceSum();
    handle
        .createQuery(FigureSql.FRESH)
        .bind("first", days.first())
        .bind("last", days.last())
        .map((row, _) -> {
          sum.take(row);
          return true;
        })
        .forEach(_ -> {});
    takeCells(handle, sum);
    for (var gap : sum.gaps(days)) {
      LiveDays.count(handle, gap).forEach(sum::take);
    }
    return sum.figures();
  }

  private static void takeCells(Handle handle, ServiceSum sum) {
    handle
        .createQuery(FigureSql.FRESH_CELLS)
        .bind("days", sum.days().toArray(LocalDate[]::new))
        .map((row, _) -> {
          sum.takeCell(row.getInt("cell"), row.getLong("n"));
          return true;
        })
        .forEach(_ -> {});
  }

  @Override
  public long activeSessions() {
    return jdbi.withHandle(handle -> handle.createQuery(FigureSql.ACTIVE).mapTo(Long.class).one());
  }

  static Instant quarter(ResultSet row) throws SQLException {
    return row.getObject("quarter", OffsetDateTime.class).toInstant();
  }
}
