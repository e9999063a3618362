package org.verifiedcompliance.persistence.sessions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.presence.Whereabouts;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.sessions.Testimony;
import org.verifiedcompliance.domain.verification.PolicyVersion;

/** What facts say about the stay, in columns of {@code attendance_event}. */
final class TestimonyRows {
  private TestimonyRows() {}

  static Testimony testimony(ResultSet row) throws SQLException {
    return new Testimony(date(row), sightings(row), times(row), when(row), policy(row));
  }

  /** Where there is a verdict, the policy belongs to it. */
  private static @Nullable PolicyVersion policy(ResultSet row) throws SQLException {
    return row.getString("policy_name") instanceof String name && row.getString("flag") == null
        ? new PolicyVersion(name, row.getString("policy_hash"))
        : null;
  }

  static void put(Map<String, @Nullable Object> values, Testimony testimony) {
    var date = testimony.date();
    var seen = testimony.sightings();
    values.put("dateStart", date == null ? null : date.start());
    values.put("dateEnd", date == null ? null : date.end());
    values.put(
        "seenAt", seen.stream().map(sighting -> sighting.at().toString()).toArray(String[]::new));
    values.put(
        "seenWhere",
        seen.stream().map(sighting -> Words.of(sighting.where())).toArray(String[]::new));
    values.put("statedCheckIn", testimony.times().arrival());
    values.put("statedCheckOut", testimony.times().departure());
    var when = testimony.when();
    values.put("notBefore", when == null ? null : when.notBefore());
    values.put("notAfter", when == null ? null : when.notAfter());
    values.put("timeBasis", when == null ? null : Words.of(when.basis()));
    values.put("clockDoubts", when == null ? null : doubts(when));
  }

  private static String[] doubts(EffectiveTime when) {
    return when.doubts().stream().sorted().map(Words::of).toArray(String[]::new);
  }

  private static @Nullable EffectiveTime when(ResultSet row) throws SQLException {
    var basis = row.getString("time_basis");
    if (basis == null) {
      return null;
    }
    var doubts = (String[]) row.getArray("clock_doubts").getArray();
    return new EffectiveTime(
        SessionRows.instant(row, "effective_at"),
        row.getObject("not_before") == null ? null : SessionRows.instant(row, "not_before"),
        SessionRows.instant(row, "not_after"),
        Words.read(EffectiveTime.Basis.class, basis),
        Stream.of(doubts)
            .map(word -> Words.read(ClockDoubt.class, word))
            .collect(Collectors.toSet()));
  }

  private static StatedTimes times(ResultSet row) throws SQLException {
    var arrival = row.getObject("stated_check_in_at", OffsetDateTime.class);
    var departure = row.getObject("stated_check_out_at", OffsetDateTime.class);
    return arrival == null && departure == null
        ? StatedTimes.NONE
        : new StatedTimes(
            arrival == null ? null : arrival.toInstant(),
            departure == null ? null : departure.toInstant());
  }

  /** The scheduled time in a row of facts or of sessions. */
  static @Nullable Occurrence date(ResultSet row) throws SQLException {
    return row.getObject("date_start") == null
        ? null
        : new Occurrence(
            SessionRows.instant(row, "date_start"), SessionRows.instant(row, "date_end"));
  }

  private static List<Sighting> sightings(ResultSet row) throws SQLException {
    var at = row.getArray("seen_at");
    var where = row.getArray("seen_where");
    return at == null || where == null ? List.of() : sightings(at, where);
  }

  private static List<Sighting> sightings(Array at, Array where) throws SQLException {
    var times = (Timestamp[]) at.getArray();
    var words = (String[]) where.getArray();
    return IntStream.range(0, times.length)
        .mapToObj(i -> new Sighting(times[i].toInstant(), Words.read(Whereabouts.class, words[i])))
        .toList();
  }
}
