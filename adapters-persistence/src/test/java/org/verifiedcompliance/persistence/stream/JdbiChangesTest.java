package org.verifiedcompliance.persistence.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.ChangesContract;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;

class JdbiChangesTest implements ChangesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public ChangeLog log() {
    return new JdbiChangeLog(database.jdbi());
  }

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(database.jdbi());
  }

  @Test
  void whatIsTakenBackWasNeverTold() {
    var before = log().head();
    var work = new JdbiUnitOfWork(database.jdbi());

    assertThatThrownBy(() ->
            work.inTransaction(() -> {
              outbox().append(anything());
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");

    assertThat(log().listAll(before, 10)).isEmpty();
  }

  @Test
  void whatWasToldIsNeverChanged() {
    outbox().append(anything());

    assertThatThrownBy(
            () -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM change")))
        .hasStackTraceContaining("rows of change are facts");
  }

  @Test
  void everyWayToSeeAChangeHasItsIndexInOrder() {
    assertThat(plan(ChangeSql.LIST))
        .contains("change_of_person", "change_of_organiser", "change_for_all", "Merge Append")
        .doesNotContain("Seq Scan on change", "Incremental Sort");
    assertThat(plan(ChangeSql.LIST_OF_SESSION))
        .contains("change_of_session")
        .doesNotContain("Sort");
    assertThat(plan(ChangeSql.LIST_ALL)).contains("change_pkey").doesNotContain("Sort");
    assertThat(plan(ChangeSql.HEAD)).contains("Backward using change_pkey").doesNotContain("Sort");
    assertThat(plan(ChangeSql.IS_HIDING)).contains("change_pkey");
  }

  private static Outbox.Entry anything() {
    var person = new PersonId(UUID.randomUUID());
    return Outbox.Entry.to(person, Topic.NOTIFICATION, UUID.randomUUID(), "created", false, NOW);
  }

  /** The plan when reading the whole table is no choice, as in a table of many rows. */
  private static String plan(String query) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          handle.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
          return String.join(
              "\n",
              handle
                  .createQuery("EXPLAIN " + query)
                  .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
                  .bind("epoch", 0)
                  .bind("xact", 700L)
                  .bind("n", 1L)
                  .bind("person", UUID.randomUUID())
                  .bind("session", UUID.randomUUID())
                  .bind("limit", 100)
                  .mapTo(String.class)
                  .list());
        });
  }
}
