package org.verifiedcompliance.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.AuditLogContract;
import org.verifiedcompliance.application.audit.AuditQuery;
import org.verifiedcompliance.application.audit.AuditTrail;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccountEvents;

class JdbiAuditLogTest implements AuditLogContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final TestClock clock = new TestClock();

  @Override
  public AuditLog log() {
    return new JdbiAuditLog(database.jdbi(), clock);
  }

  @Override
  public AuditTrail trail() {
    return new JdbiAuditTrail(database.jdbi());
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET action = 'x.y'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event"
      })
  void refusesEveryChange(String sql) {
    log().write(AuditEntry.of("meeting.published", "meeting"));

    assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
        .hasStackTraceContaining("facts");
  }

  @Test
  void theRoleOfAnApplicationThatDoesNotOwnTheTableMayOnlyAdd() {
    database
        .jdbi()
        .useTransaction(handle -> {
          handle.execute("CREATE ROLE application");
          handle.execute("GRANT INSERT, SELECT ON audit_event TO application");
          assertThat(
                  handle
                      .createQuery(
                          """
                          SELECT p FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
                          WHERE has_table_privilege('application', 'audit_event', p)
                          """)
                      .mapTo(String.class)
                      .list())
              .containsExactly("INSERT");
          handle.rollback();
        });
  }

  @Test
  void showsWhatHappenedToAccountsBesideTheEntries() {
    var caller = somebody();
    var person = caller.person();
    var at = clock.instant();
    var events = new JdbiAccountEvents(database.jdbi());
    var home = new ClientAddress("192.0.2.7");
    var signIn = UUID.randomUUID();
    write(caller, AuditEntry.ofPerson("person.changed", person));
    var _ =
        Acting.as(
            caller,
            () -> {
              events.add(
                  new AccountEvent(
                      AccountEvent.Kind.LOGIN_SUCCEEDED, person, signIn, home, at.plusMillis(1)));
              return true;
            });
    events.add(
        new AccountEvent(AccountEvent.Kind.LOGIN_FAILED, person, null, home, at.plusMillis(2)));

    assertThat(by(caller, 10, 0))
        .extracting(record -> record.what().action())
        .containsExactly("account.login_succeeded", "person.changed");
    assertThat(by(caller, 1, 0).getFirst().by().requestId()).isEqualTo(caller.requestId());
    assertThat(by(caller, 1, 0).getFirst().by().network()).isEqualTo("192.0.2.7");
    assertThat(trail().list(failures(person)))
        .singleElement()
        .satisfies(record -> assertThat(record.actor()).isNull());
  }

  private static AuditQuery failures(PersonId person) {
    return new AuditQuery(null, person, "account.login_failed", null, null, new Slice(10, 0));
  }
}
