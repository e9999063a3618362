package org.verifiedcompliance.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.domain.statistics.Totals;

/** Totals in the columns that {@link FigureSql#TOTALS} names, or as an array in that order. */
final class TotalsRow {
  private TotalsRow() {}

  static Totals read(ResultSet row) throws SQLException {
    return new Totals(
        row.getLong("sessions"),
        row.getLong("check_ins"),
        row.getLong("completed"),
        row.getLong("stays"),
        micros(row.getLong("time_us")),
        row.getLong("attended"),
        row.getLong("decided"));
  }

  static Totals of(Long[] numbers) {
    return new Totals(
        numbers[0], numbers[1], numbers[2], numbers[3], micros(numbers[4]), numbers[5], numbers[6]);
  }

  static long micros(Duration time) {
    return time.toNanos() / 1_000;
  }

  private static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
