package org.verifiedcompliance.bootstrap.bench;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.application.statistics.SeeRecentAttendanceService;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.text.Table;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.persistence.statistics.FigurePlans;
import org.verifiedcompliance.persistence.statistics.JdbiAttendanceFigures;
import org.verifiedcompliance.persistence.statistics.JdbiKeptDays;

/**
 * Measures the figures over a made-up year of attendance, in the database alone.
 *
 * @param sessions on record
 */
public record FiguresBench(int sessions, Path folder, PrintWriter out) {
  private static final int RUNS = 15;
  private static final int MONTH = 30;
  private static final int CHANGED = 2_000;

  /** Writes the year, counts it, and prints what each question costs. */
  public void run() {
    var settings = Map.of("DATA_DIR", folder.resolve("data").toString());
    try (var storage = OpenStorage.open(AppConfig.read(settings, Map.of()).storage())) {
      measure(storage.database().jdbi());
    }
  }

  private void measure(Jdbi jdbi) {
    var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    var year = Days.upTo(today, Attendance.DAYS);
    timed("write " + sessions + " sessions", () -> new Attendance(jdbi, sessions, today).write());
    say(sizes(jdbi));
    timed("count all days", () -> say(new JdbiKeptDays(jdbi).refresh(year) + " days"));
    var figures = new JdbiAttendanceFigures(jdbi);
    var table = new Table("", "median ms", "max ms");
    table.row(
        row("a person with 500 sessions", () -> figures.ofPerson(person(5), year, ZoneOffset.UTC)));
    table.row(row("a person with 4,150", () -> figures.ofPerson(person(1), year, ZoneOffset.UTC)));
    table.row(
        row("a meeting with 500", () -> figures.ofMeeting(meeting(7), Days.ALL, ZoneOffset.UTC)));
    table.row(
        row(
            "a meeting with a hundredth of all",
            () -> figures.ofMeeting(meeting(1), Days.ALL, ZoneOffset.UTC)));
    table.row(row("analytics of 30 days", () -> figures.ofService(Days.upTo(today, MONTH))));
    table.row(row("analytics of 366 days", () -> figures.ofService(year)));
    change(jdbi);
    table.row(row("the same, today's sessions changed", () -> figures.ofService(year)));
    var recent = new SeeRecentAttendanceService(figures, InstantSource.system());
    table.row(row("the dashboard's, today's sessions changed", recent::see));
    timed("move on", () -> new JdbiKeptDays(jdbi).refresh(year));
    out.println();
    out.print(table);
    new FigurePlans(jdbi)
        .all(person(1), meeting(1), year)
        .forEach((name, plan) -> say("\n" + name + "\n" + plan));
  }

  /** Sessions of the last day change one after another, as the stream then says. */
  private static void change(Jdbi jdbi) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO change (topic, subject, session_id, is_public, is_deleted, kind, at)
                SELECT 'fact', id, id, false, false, 'review', now()
                FROM attendance_session
                WHERE coalesce(check_in_at, created_at) >= CURRENT_DATE LIMIT :changed
                """)
            .bind("changed", CHANGED)
            .execute());
  }

  private static String sizes(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT relname || ' ' || pg_size_pretty(pg_relation_size(oid)) FROM pg_class
                WHERE relname LIKE 'attendance_session%' ORDER BY pg_relation_size(oid) DESC
                """)
            .mapTo(String.class)
            .list()
            .toString());
  }

  private static String[] row(String name, Runnable question) {
    var nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      var begin = System.nanoTime();
      try {
        question.run();
      } catch (StoreUnavailable tooSlow) {
        return new String[] {name, "too slow", tooSlow.getMessage()};
      }
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return new String[] {name, millis(nanos[RUNS / 2]), millis(nanos[RUNS - 1])};
  }

  private void timed(String name, Runnable work) {
    var begin = System.nanoTime();
    work.run();
    say("%s: %s ms".formatted(name, millis(System.nanoTime() - begin)));
  }

  private static PersonId person(int n) {
    return new PersonId(md5("p" + n));
  }

  private static MeetingId meeting(int n) {
    return new MeetingId(md5("m" + n));
  }

  /** As the database makes them. */
  private static UUID md5(String text) {
    try {
      var hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      var bytes = ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
  }

  private void say(String progress) {
    out.println(progress);
    out.flush();
  }
}
