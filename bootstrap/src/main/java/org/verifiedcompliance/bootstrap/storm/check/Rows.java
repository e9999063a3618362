package org.verifiedcompliance.bootstrap.storm.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What stands in the database after the storm; ids are text, as on the wire. */
record Rows(List<Fact> facts, Map<String, Stored> sessions) {

  /** A fact. */
  record Fact(
      String id,
      String session,
      String person,
      long number,
      String type,
      boolean accepted,
      Instant at,
      Instant received,
      @Nullable String flag,
      @Nullable Instant earliest,
      @Nullable Instant latest) {

    /** Whether the server closed with this the stay that was told late by the fact before. */
    boolean closesAtOnce(Fact before) {
      return type.equals("auto_close")
          && accepted
          && session.equals(before.session)
          && received.equals(before.received);
    }

    /** Whether it has bounds of its time, and this is between them or misses them by so much. */
    boolean isBoundedAround(Instant real, Duration by) {
      return earliest != null
          && latest != null
          && !real.isBefore(earliest.minus(by))
          && !real.isAfter(latest.plus(by));
    }

    boolean closes() {
      return accepted && List.of("check_out", "end", "auto_close", "expire").contains(type);
    }

    boolean opens() {
      return accepted && type.equals("check_in");
    }
  }

  /** A session as it is stored. */
  record Stored(
      String id,
      String person,
      @Nullable String client,
      String status,
      @Nullable String checkIn,
      @Nullable String checkOut,
      @Nullable Instant arrived,
      @Nullable Instant left,
      @Nullable Instant closed) {}

  /** Reads all of it, the facts in the order of each person's history. */
  static Rows read(Jdbi jdbi) {
    var facts =
        jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT * FROM attendance_event ORDER BY person_id, history_seq")
                .map((row, _) -> fact(row))
                .list());
    var sessions =
        jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT * FROM attendance_session")
                .map((row, _) -> session(row))
                .list());
    return new Rows(
        facts, sessions.stream().collect(Collectors.toMap(Stored::id, Function.identity())));
  }

  /** The facts of each session, oldest first. */
  Map<String, List<Fact>> bySession() {
    return facts.stream().collect(Collectors.groupingBy(Fact::session));
  }

  /** The facts of each person, oldest first. */
  Map<String, List<Fact>> byPerson() {
    return facts.stream().collect(Collectors.groupingBy(Fact::person));
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(
        row.getString("id"),
        row.getString("session_id"),
        row.getString("person_id"),
        row.getLong("history_seq"),
        row.getString("type"),
        row.getBoolean("accepted"),
        row.getTimestamp("effective_at").toInstant(),
        row.getTimestamp("received_at").toInstant(),
        row.getString("flag"),
        instant(row, "not_before"),
        instant(row, "not_after"));
  }

  private static Stored session(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("id"),
        row.getString("person_id"),
        row.getString("client_id"),
        row.getString("status"),
        row.getString("check_in_event"),
        row.getString("check_out_event"),
        instant(row, "check_in_at"),
        instant(row, "check_out_at"),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
