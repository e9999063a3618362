package org.verifiedcompliance.persistence.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.verifiedcompliance.application.privacy.PersonalData;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.persistence.PersonLock;

/** Goes through the tables that {@link Holdings} names. */
public final class JdbiPersonalData implements PersonalData {
  private static final int AT_A_TIME = 500;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiPersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** One snapshot of all tables; it only reads, so it holds up nobody. */
  @Override
  public void show(PersonId person, Sink sink) {
    jdbi.useTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          handle.execute("SET TRANSACTION READ ONLY");
          handle.execute("SET LOCAL statement_timeout = '60s'");
          Holdings.all().stream()
              .filter(holding -> holding.shown() != null)
              .forEach(holding -> show(handle, holding, person, sink));
        });
  }

  @Override
  public void showSetAside(PersonId person, Sink sink) {
    jdbi.useTransaction(handle -> show(handle, AccountHoldings.SET_ASIDE, person, sink));
  }

  private static void show(Handle handle, Holding holding, PersonId person, Sink sink) {
    sink.section(holding.table());
    try (var query = handle.createQuery(String.valueOf(holding.shown()))) {
      query
          .setFetchSize(AT_A_TIME)
          .bind("person", person.value())
          .mapTo(String.class)
          .useStream(rows -> rows.map(ShownRow::of).forEach(sink::row));
    }
  }

  /** The history first, as whoever changes a person's attendance. */
  @Override
  public Optional<Subject> lock(PersonId person) {
    return jdbi.withHandle(handle -> {
      run(handle, PersonLock.TAKE, person);
      var version =
          handle
              .createQuery("SELECT version FROM person WHERE id = :person FOR UPDATE")
              .bind("person", person.value())
              .mapTo(Long.class)
              .findOne();
      return version.map(
          number -> new Subject(number, isLastAdmin(handle, person), unfinished(handle, person)));
    });
  }

  private static boolean isLastAdmin(Handle handle, PersonId person) {
    var admins =
        handle
            .createQuery(
                """
                SELECT person_id FROM account WHERE 'ADMIN' = ANY (roles) AND active
                ORDER BY person_id FOR UPDATE
                """)
            .mapTo(UUID.class)
            .list();
    return admins.equals(List.of(person.value()));
  }

  private static List<SessionId> unfinished(Handle handle, PersonId person) {
    return handle
        .createQuery(
            """
            SELECT id FROM attendance_session
            WHERE person_id = :person AND status IN ('planned', 'checked_in') ORDER BY id
            """)
        .bind("person", person.value())
        .map((row, _) -> new SessionId(row.getObject("id", UUID.class)))
        .list();
  }

  @Override
  public boolean wasErased(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
                .createQuery("SELECT count(*) FROM erased_person WHERE id = :person")
                .bind("person", person.value())
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  @Override
  public List<PersonId> listErased(Instant since) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT id FROM erased_person WHERE erased_at >= :since ORDER BY id")
            .bind("since", since)
            .mapTo(UUID.class)
            .map(PersonId::new)
            .list());
  }

  @Override
  public void erase(PersonId person, Instant now, boolean bySelf) {
    jdbi.useHandle(handle -> {
      handle
          .createUpdate(
              "INSERT INTO erased_person (id, erased_at, by_self) VALUES (:person, :now, :bySelf)")
          .bind("person", person.value())
          .bind("now", now)
          .bind("bySelf", bySelf)
          .execute();
      for (var holding : Holdings.all()) {
        holding.erasure().ifPresent(sql -> erase(handle, sql, person, now));
      }
    });
  }

  private static void erase(Handle handle, String statements, PersonId person, Instant now) {
    for (var sql : statements.split(";\\n")) {
      var update = handle.createUpdate(sql).bind("person", person.value());
      (sql.contains(":now") ? update.bind("now", now) : update).execute();
    }
  }

  private static void run(Handle handle, String sql, PersonId person) {
    handle.createQuery(sql).bind("person", person.value()).mapToMap().list();
  }
}
