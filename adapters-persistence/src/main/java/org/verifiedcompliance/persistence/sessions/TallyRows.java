package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.Punctuality;
import org.verifiedcompliance.domain.sessions.Tally;

/** What the facts of a session come to, in columns of {@code attendance_session}. */
final class TallyRows {
  private TallyRows() {}

  static Tally tally(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    var punctuality = row.getString("punctuality");
    return new Tally(
        TestimonyRows.date(row),
        punctuality == null ? null : Words.read(Punctuality.class, punctuality),
        Duration.of(row.getLong("confirmed_us"), ChronoUnit.MICROS),
        instant(row, "last_confirmed_at"),
        outcome == null ? null : Words.read(AttendanceOutcome.class, outcome),
        row.getBoolean("left_early"),
        instant(row, "due_at"));
  }

  static void put(Map<String, @Nullable Object> values, Tally tally) {
    var date = tally.date();
    var outcome = tally.outcome();
    var punctuality = tally.punctuality();
    values.put("dateStartOfStay", date == null ? null : date.start());
    values.put("dateEndOfStay", date == null ? null : date.end());
    values.put("punctuality", punctuality == null ? null : Words.of(punctuality));
    values.put("confirmed", tally.confirmed().toNanos() / 1_000);
    values.put("lastConfirmed", tally.lastConfirmed());
    values.put("outcome", outcome == null ? null : Words.of(outcome));
    values.put("leftEarly", tally.leftEarly());
    values.put("dueAt", tally.dueAt());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
