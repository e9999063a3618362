package org.verifiedcompliance.persistence.dates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.dates.UpcomingDates;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;
import org.verifiedcompliance.persistence.KindWords;

/** Dates in {@code upcoming_date}; the row in {@code upcoming_until} is the lock of a meeting. */
public final class JdbiUpcomingDates implements UpcomingDates {
  private static final Keyset BY_START =
      Keyset.ascending(
          KeyColumn.time("start_at").as("d.start_at"),
          KeyColumn.id("meeting_id").as("d.meeting_id"));

  /** In the order of the ids, so that two who replace the same ones do not wait in a circle. */
  private static final String KNOWN =
      """
      INSERT INTO upcoming_until (meeting_id, known_to)
      SELECT id, known_to
      FROM unnest(CAST(:ids AS uuid[]), CAST(:until AS timestamptz[])) AS k (id, known_to)
      ORDER BY id
      ON CONFLICT (meeting_id) DO UPDATE SET known_to = excluded.known_to
      """;

  private static final String ADD =
      """
      INSERT INTO upcoming_date (meeting_id, start_at, end_at, local_at)
      SELECT * FROM unnest(CAST(:meetings AS uuid[]), CAST(:starts AS timestamptz[]),
        CAST(:ends AS timestamptz[]), CAST(:locals AS timestamp[]))
      """;

  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiUpcomingDates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void replace(Collection<Known> known) {
    if (!known.isEmpty()) {
      jdbi.useTransaction(handle -> replace(handle, known));
    }
  }

  private static void replace(Handle handle, Collection<Known> known) {
    var ids = known.stream().map(each -> each.meeting().value()).toArray(UUID[]::new);
    var until = known.stream().map(each -> text(each.to())).toArray(String[]::new);
    handle.createUpdate(KNOWN).bind("ids", ids).bind("until", until).execute();
    handle
        .createUpdate("DELETE FROM upcoming_date WHERE meeting_id = ANY(:ids)")
        .bind("ids", ids)
        .execute();
    add(handle, known);
  }

  private static void add(Handle handle, Collection<Known> known) {
    var meetings = new ArrayList<UUID>();
    var dates = new ArrayList<Occurrence>();
    var locals = new ArrayList<String>();
    known.forEach(each ->
        each.dates()
            .forEach(date -> {
              meetings.add(each.meeting().value());
              dates.add(date);
              locals.add(LocalDateTime.ofInstant(date.start(), each.zone()).toString());
            }));
    if (!dates.isEmpty()) {
      handle
          .createUpdate(ADD)
          .bind("meetings", meetings.toArray(UUID[]::new))
          .bind("starts", dates.stream().map(d -> text(d.start())).toArray(String[]::new))
          .bind("ends", dates.stream().map(d -> text(d.end())).toArray(String[]::new))
          .bind("locals", locals.toArray(String[]::new))
          .execute();
    }
  }

  @Override
  public List<MeetingId> listDue(Instant before, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT meeting_id FROM upcoming_until WHERE known_to < :before
                ORDER BY known_to LIMIT :limit FOR UPDATE SKIP LOCKED
                """)
            .bind("before", before)
            .bind("limit", limit)
            .map((row, _) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
            .list());
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM upcoming_date WHERE start_at < :time")
            .bind("time", time)
            .execute());
  }

  @Override
  public Part<Date> list(Query query) {
    return jdbi.withHandle(handle -> {
      var conditions = UpcomingSql.of(query, KindWords.of(handle, query.filter()));
      var sql = conditions.sql() + BY_START.behind(query.slice()) + " " + BY_START.order();
      return BY_START.read(
          handle.createQuery(sql).bindMap(conditions.values()),
          query.slice(),
          (row, _) -> date(row));
    });
  }

  private static Date date(ResultSet row) throws SQLException {
    return new Date(
        new MeetingId(row.getObject("meeting_id", UUID.class)),
        new Occurrence(
            row.getObject("start_at", OffsetDateTime.class).toInstant(),
            row.getObject("end_at", OffsetDateTime.class).toInstant()));
  }

  private static String text(@Nullable Instant time) {
    return time == null ? "infinity" : time.toString();
  }
}
