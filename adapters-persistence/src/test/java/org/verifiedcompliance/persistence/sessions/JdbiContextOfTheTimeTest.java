package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.sessions.ContextOfTheTimeContract;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.policies.JdbiPolicies;

class JdbiContextOfTheTimeTest implements ContextOfTheTimeContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Sessions sessions() {
    return new JdbiSessions(database.jdbi(), byte[]::new);
  }

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Override
  public Policies policies() {
    return new JdbiPolicies(database.jdbi());
  }

  @Test
  void nothingLeavesAnEndStateButWhatExpiredByAnArrival() {
    var person = SessionFixture.person(true);
    people().add(person);
    var planned = SessionFixture.planned(person.id(), null, null, SessionFixture.OPENED);
    sessions().add(planned);
    var expiry = SessionFixture.unjudged(planned, EventType.EXPIRE, 90);
    var expired = planned.expire(expiry);
    sessions().record(expired, expiry);

    assertThatThrownBy(() -> setStatus(planned, "ended")).hasMessageContaining("stays so");
    var arrival = SessionFixture.checkIn(planned, 10);
    sessions().record(expired.checkIn(arrival), arrival);
    assertThat(sessions().find(planned.id()).orElseThrow().arrival()).isNotNull();
    setStatus(planned, "ended");
    assertThatThrownBy(() -> setStatus(planned, "auto_closed")).hasMessageContaining("stays so");
  }

  private static void setStatus(PlannedSession session, String status) {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE attendance_session SET status = ?, closed_at = check_in_at WHERE id = ?",
                status,
                session.id().value()));
  }
}
