package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.shared.SecretBytes;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.SessionsContract;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.OwnConsent;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiSessionsTest implements SessionsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  static final SecretBytes SECRETS =
      length -> {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
      };

  private final Jdbi jdbi = database.jdbi();
  private final JdbiSessions sessions = new JdbiSessions(jdbi, SECRETS);

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public People people() {
    return new JdbiPeople(jdbi);
  }

  @Override
  public void agreed(PersonId person) {
    OwnConsent.in(jdbi).accept(person);
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(jdbi);
  }

  @Test
  void factsCanNeitherChangeNorGo() {
    keepFact();

    assertForbidden("UPDATE attendance_event SET accepted = NOT accepted");
    assertForbidden("DELETE FROM attendance_event");
    assertForbidden("TRUNCATE attendance_event");
    assertForbidden("UPDATE attendance_payload SET content = '{}'");
  }

  @Test
  void theCommitmentCanBeComputedAgainFromSaltAndContent() {
    keepFact();

    assertThat(
            count(
                """
                SELECT count(*) FROM attendance_event e JOIN attendance_payload p ON p.event_id = e.id
                WHERE e.commitment = sha256(p.salt || convert_to(p.content, 'UTF8'))
                """))
        .isEqualTo(count("SELECT count(*) FROM attendance_payload"))
        .isPositive();
  }

  @Test
  void whenThePayloadIsErasedTheFactStays() {
    var session = keepFact();
    var before = sessions.listEvents(session.id()).getFirst().event();

    jdbi.useHandle(handle ->
        handle.execute("DELETE FROM attendance_payload WHERE event_id = ?", before.id().value()));

    var after = sessions.listEvents(session.id()).getFirst().event();
    assertThat(after.payload()).isNull();
    assertThat(after.verdict()).isEqualTo(before.verdict());
    assertThat(after.effectiveTime()).isEqualTo(before.effectiveTime());
  }

  @Test
  void theDatabaseRefusesAStayThatEndsBeforeItBegins() {
    var session = keepFact();

    assertThatThrownBy(() ->
            jdbi.useHandle(handle ->
                handle.execute(
                    """
                    UPDATE attendance_session
                    SET status = 'ended', closed_at = check_in_at - interval '1 microsecond'
                    WHERE id = ?
                    """,
                    session.id().value())))
        .hasMessageContaining("attendance_session_never_ends_before_it_begins");
  }

  @Test
  void everyQueryHasItsIndex() {
    var person = "person_id = '00000000-0000-0000-0000-000000000001'";
    var session = "SELECT * FROM attendance_session WHERE ";

    assertThat(plan(session + person + " AND status = 'checked_in'"))
        .contains("attendance_session_one_open");
    assertThat(plan(session + person + " AND client_id = 'x'"))
        .contains("attendance_session_client_id");
    assertThat(plan(session + person + " ORDER BY created_at DESC, id DESC LIMIT 50"))
        .contains("attendance_session_history")
        .doesNotContain("Sort");
    assertThat(
            plan(
                """
                SELECT * FROM attendance_event
                WHERE session_id = '00000000-0000-0000-0000-000000000001' ORDER BY history_seq
                """))
        .contains("attendance_event_of_session")
        .doesNotContain("Sort");
  }

  /** The plan when reading the whole table is no choice, as in a table of many rows. */
  private String plan(String query) {
    return jdbi.inTransaction(handle -> {
      handle.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
      return String.join("\n", handle.createQuery("EXPLAIN " + query).mapTo(String.class).list());
    });
  }

  private PlannedSession keepFact() {
    var person = SessionFixture.personWithConsent();
    people().add(person);
    var planned = SessionFixture.planned(person.id());
    sessions.add(planned);
    var arrival = SessionFixture.checkIn(planned, 1);
    sessions.record(planned.checkIn(arrival), arrival);
    return planned;
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private void assertForbidden(String sql) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
        .hasMessageContaining("are facts");
  }
}
