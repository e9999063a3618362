package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.domain.sessions.ReportFixture.report;
import static org.verifiedcompliance.domain.sessions.ReportFixture.walk;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.sessions.ForgetReportTracesService;
import org.verifiedcompliance.domain.sessions.KnownBefore;
import org.verifiedcompliance.domain.sessions.ReportFixture;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiReportTracesTest {
  private static final List<String> TABLES =
      List.of("trace_print", "device_sighting", "device_use");
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();
  private final JdbiSessions sessions = new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  private ReportFixture report;

  @BeforeEach
  void keepAReport() {
    TABLES.forEach(table -> jdbi.useHandle(handle -> handle.execute("DELETE FROM " + table)));
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(jdbi).add(person);
    var session = SessionFixture.planned(person.id());
    sessions.add(session);
    report = report(session, 1).with(walk(1, OPENED)).on("the phone of Ada");
    var fact = report.fact();
    sessions.record(session.checkIn(fact), fact);
  }

  @Test
  void tracesAreOnlyAddedAndHoldNeitherAPlaceNorAName() {
    for (var table : List.of("trace_print", "device_sighting")) {
      assertThatThrownBy(() ->
              jdbi.useHandle(handle -> handle.execute("UPDATE " + table + " SET event_id = NULL")))
          .hasMessageContaining("are facts");
    }
    for (var table : TABLES) {
      var all =
          jdbi.withHandle(handle -> handle.select("SELECT * FROM " + table).mapToMap().list());
      assertThat(all).hasSize(1);
      assertThat(all.toString()).doesNotContain("Ada");
      assertThat(all.getFirst().keySet()).noneMatch(column -> column.contains("lat"));
    }
  }

  @Test
  void whatIsForgottenIsNoLongerKnownAndMayComeAgain() {
    var before = OPENED.plusSeconds(3600);
    var traces = new JdbiReportTraces(jdbi);
    assertThat(traces.removeOld(OPENED, 10)).isZero();
    assertThat(traces.removeOld(before, 10)).isEqualTo(3);
    assertThat(traces.removeOld(before, 10)).isZero();

    var known = sessions.findInContext(report.asks()).orElseThrow().known();
    assertThat(known.prints()).isEmpty();
    assertThat(known.seen().deviceUses()).isZero();
    assertThat(known.trusted()).isNotNull();
  }

  @Test
  void tracesAreKeptAsLongAsMovementsAreCompared() {
    var last = OPENED.plusSeconds(60).plus(KnownBefore.PRINTS_WITHIN);
    var traces = new JdbiReportTraces(jdbi);

    assertThat(new ForgetReportTracesService(traces, () -> last).forget()).isZero();
    assertThat(new ForgetReportTracesService(traces, () -> last.plusMillis(1)).forget())
        .isEqualTo(3);
  }

  /** The plan when reading a whole table is no choice, as in tables of many rows. */
  @Test
  void everyPartOfThePastHasItsIndex() {
    var plan =
        jdbi.inTransaction(handle -> {
          handle.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
          return String.join(
              "\n",
              handle
                  .createQuery("EXPLAIN " + ContextRows.FIND_WITH_PAST)
                  .bindMap(TraceValues.of(report.asks()))
                  .mapTo(String.class)
                  .list());
        });

    assertThat(plan)
        .contains("attendance_event_verified")
        .contains("attendance_event_about")
        .contains("attendance_event_of_session")
        .contains("trace_print_same")
        .contains("trace_print_of_meeting")
        .contains("trace_print_of_person")
        .contains("device_sighting_of_device")
        .contains("device_family_pkey")
        .contains("device_use_pkey")
        .doesNotContain("Seq Scan on attendance")
        .doesNotContain("Seq Scan on trace")
        .doesNotContain("Seq Scan on device");
  }
}
