package org.verifiedcompliance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.privacy.OldRecords;
import org.verifiedcompliance.application.privacy.OldRecords.Kind;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiOldRecordsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final OldRecords records = new JdbiOldRecords(database.jdbi());

  @BeforeEach
  void nothing() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM attendance_payload"));
  }

  private static void payload(boolean isTrail, Instant at) {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                INSERT INTO attendance_payload (event_id, salt, content, received_at, is_trail)
                VALUES (?, decode(repeat('00', 16), 'hex'), '{}', ?, ?)
                """,
                UUID.randomUUID(),
                at,
                isTrail));
  }

  private static long payloads() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("SELECT count(*) FROM attendance_payload").mapTo(Long.class).one());
  }

  @Test
  void theOldestOfAKindGoFirstAndOnlyWhatIsOlder() {
    for (int i = 1; i <= 5; i++) {
      payload(true, NOW.minusSeconds(i));
    }
    payload(true, NOW);
    payload(false, NOW.minusSeconds(9));

    assertThat(records.remove(Kind.TRAIL, NOW, 3)).isEqualTo(3);
    assertThat(records.remove(Kind.TRAIL, NOW, 3)).isEqualTo(2);
    assertThat(records.remove(Kind.TRAIL, NOW, 3)).isZero();
    assertThat(payloads()).isEqualTo(2);
    assertThat(records.remove(Kind.FIX, NOW, 3)).isOne();
  }

  @Test
  void everyKindIsAStatementThatRuns() {
    for (var kind : Kind.values()) {
      assertThat(records.remove(kind, Instant.EPOCH, 10)).describedAs(kind.name()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRAIL, attendance_payload_age",
    "FIX, attendance_payload_age",
    "FAILED_OPERATION, operation_data_age",
    "OPERATION_RESULT, operation_result_age",
    "VENUE_CODE, venue_code_use_age",
    "ADDRESS, audit_address_by_age"
  })
  void everyKindHasItsIndex(Kind kind, String index) {
    String plan = database.jdbi().withHandle(handle -> plan(handle, kind));

    assertThat(plan).contains(index);
  }

  private static String plan(Handle handle, Kind kind) {
    handle.execute("SET enable_seqscan = off");
    handle.execute("SET enable_sort = off");
    try {
      return String.join(
          "\n",
          handle
              .createQuery("EXPLAIN " + JdbiOldRecords.sql(kind))
              .bind("before", NOW)
              .bind("most", 10)
              .mapTo(String.class)
              .list());
    } finally {
      handle.execute("RESET enable_seqscan");
      handle.execute("RESET enable_sort");
    }
  }
}
