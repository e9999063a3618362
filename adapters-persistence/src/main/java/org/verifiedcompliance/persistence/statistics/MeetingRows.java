package org.verifiedcompliance.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.statistics.MeetingFigures;
import org.verifiedcompliance.domain.statistics.WeekHour;

/** The rows of {@link FigureSql#OF_MEETING}: the first is of all, the others of quarters. */
final class MeetingRows {
  private MeetingRows() {}

  static MeetingFigures figures(ResultSet row, ZoneId zone) throws SQLException {
    if (!row.next()) {
      throw new IllegalStateException("a sum without a row");
    }
    var totals = TotalsRow.read(row);
    var attendees = row.getLong("attendees");
    var last = lastActivity(row);
    var times = new TreeMap<WeekHour, Long>();
    while (row.next()) {
      var hour = WeekHour.at(JdbiAttendanceFigures.quarter(row), zone);
      times.merge(hour, row.getLong("check_ins"), Long::sum);
    }
    return new MeetingFigures(totals, attendees, times, last);
  }

  private static @Nullable Instant lastActivity(ResultSet row) throws SQLException {
    var time = row.getObject("last_activity", OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
