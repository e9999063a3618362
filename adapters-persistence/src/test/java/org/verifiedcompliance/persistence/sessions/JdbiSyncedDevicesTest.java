package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.devices.SyncedDevicesContract;
import org.verifiedcompliance.application.operations.OperationFixture;
import org.verifiedcompliance.application.operations.Remembered;
import org.verifiedcompliance.application.operations.Standing;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.operations.JdbiOperations;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiSyncedDevicesTest implements SyncedDevicesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();

  @Override
  public SyncedDevices devices() {
    return new JdbiSyncedDevices(jdbi);
  }

  @Override
  public Sessions sessions() {
    return new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(jdbi).add(person);
    return person.id();
  }

  @Override
  public void letWait(PersonId person) {
    var operation = OperationFixture.of(person).build();
    new JdbiOperations(jdbi).keep(List.of(new Remembered(operation, Standing.fresh(NOW))));
  }

  @Test
  void bothStatementsReadFromIndexes() {
    assertThat(plan(JdbiSyncedDevices.SYNCED))
        .contains("attendance_session_planned")
        .doesNotContain("Seq Scan");
    assertThat(plan(JdbiSyncedDevices.HAVE_ALL_SYNCED))
        .contains("device_sync_pkey", "operation_waiting")
        .doesNotContain("Seq Scan");
  }

  private String plan(String statement) {
    return jdbi.inTransaction(handle -> {
      handle.execute("SET LOCAL enable_seqscan = off");
      var explained =
          handle.createQuery("EXPLAIN " + statement).bind("person", newPerson().value());
      for (var time : List.of("at", "until", "since", "known")) {
        if (statement.contains(":" + time)) {
          explained.bind(time, Instant.EPOCH);
        }
      }
      if (statement.contains(":device")) {
        explained.bind("device", new byte[32]);
      }
      return String.join("\n", explained.mapTo(String.class).list());
    });
  }
}
