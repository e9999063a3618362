package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.shared.StoreUnavailable;

class DatabaseTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Test
  void aDatabaseThatMayForgetIsRefused() {
    var settings = DatabaseSettings.of(settings().jdbcUrl(), settings().user(), password());

    assertThatIllegalStateException()
        .isThrownBy(() -> Database.open(settings))
        .withMessageContaining("fsync, full_page_writes, synchronous_commit");
  }

  @Test
  void everyConnectionHasItsLimits() {
    assertThat(show("statement_timeout")).isEqualTo("5s");
    assertThat(show("lock_timeout")).isEqualTo("2s");
    assertThat(show("idle_in_transaction_session_timeout")).isEqualTo("10s");
    assertThat(show("application_name")).isEqualTo("verified-compliance");
  }

  @Test
  void instantsComeBackToTheMicrosecond() {
    var times =
        List.of(
            Instant.parse("2026-03-29T01:30:00.123456Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1883-11-18T12:03:57Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    assertThat(times).allSatisfy(time -> assertThat(echo(time, "timestamptz")).isEqualTo(time));
  }

  @Test
  void absentInstantsStayAbsent() {
    assertThat(
            database
                .jdbi()
                .<Instant, RuntimeException>withHandle(handle ->
                    handle
                        .createQuery("SELECT :time::timestamptz")
                        .bindByType("time", null, Instant.class)
                        .mapTo(Instant.class)
                        .findOne()
                        .orElse(null)))
        .isNull();
  }

  @Test
  void arraysOfIdsAndWordsAreBound() {
    var ids = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};

    var found =
        database
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery("SELECT unnest(:ids) AS id")
                    .bindArray("ids", UUID.class, (Object[]) ids)
                    .mapTo(UUID.class)
                    .list());

    assertThat(found).containsExactly(ids);
  }

  @Test
  void aMistakeInAStatementIsNotCalledUnavailable() {
    assertThatThrownBy(() -> show("no_such_setting"))
        .isInstanceOf(UnableToExecuteStatementException.class);
  }

  @Test
  void messagesOfFailuresHoldNoParameters() {
    assertThatThrownBy(() -> echo("person@example.org", "int"))
        .satisfies(failure -> {
          assertThat(failure.getMessage()).doesNotContain("SELECT");
        });
  }

  @Test
  void aStatementThatTakesTooLongIsUnavailable() {
    assertThatThrownBy(() ->
            database
                .jdbi()
                .useHandle(handle -> {
                  handle.execute("SET statement_timeout = 50");
                  try {
                    handle.execute("SELECT pg_sleep(5)");
                  } finally {
                    handle.execute("RESET statement_timeout");
                  }
                }))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void anEmptyPoolIsUnavailableAfterItsTimeout() {
    var small = settings().withPool(1, Duration.ofMillis(250));
    try (var one = Database.open(small)) {
      one.jdbi()
          .useHandle(held ->
              assertThatThrownBy(() -> fromAnotherThread(one))
                  .hasCauseInstanceOf(StoreUnavailable.class));
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsUnavailable() {
    var nowhere = DatabaseSettings.of("jdbc:postgresql://127.0.0.1:9/none", "vc", "none");

    assertThatThrownBy(() -> Database.open(nowhere)).isInstanceOf(StoreUnavailable.class);
  }

  private static void fromAnotherThread(Database database) throws Exception {
    try (var executor = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      executor.submit(() -> database.jdbi().useHandle(handle -> handle.execute("SELECT 1"))).get();
    }
  }

  private static <T> Object echo(T value, String type) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT :value::" + type)
                .bind("value", value)
                .mapTo(value.getClass())
                .one());
  }

  private static String show(String setting) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("SHOW " + setting).mapTo(String.class).one());
  }

  private static DatabaseSettings settings() {
    return database.settings();
  }

  private static String password() {
    return database.settings().password();
  }
}
