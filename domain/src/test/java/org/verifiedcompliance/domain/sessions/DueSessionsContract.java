package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkOut;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of due sessions does. Each call of {@link #sessions} is the same store. */
public interface DueSessionsContract {
  DueSessions due();

  Sessions sessions();

  /** A person on record. */
  PersonId newPerson();

  @Test
  default void aSessionIsDueFromItsTimeOn() {
    var at = aTimeOfItsOwn();
    var session = planned(at);

    assertThat(due().list(at.minusMillis(1), 1_000)).doesNotContain(session.id());
    assertThat(due().list(at, 1_000)).contains(session.id());
  }

  @Test
  default void theLongestOverdueComesFirst() {
    var at = aTimeOfItsOwn();
    var later = planned(at.plusSeconds(2));
    var earlier = planned(at.plusSeconds(1));

    var ids = List.of(earlier.id(), later.id());
    assertThat(due().list(at.plusSeconds(9), 1_000)).containsSubsequence(ids);
    assertThat(due().list(at.plusSeconds(9), 1)).hasSize(1);
  }

  @Test
  default void aStayThatGoesOnIsDueLikeAPlannedSession() {
    var at = aTimeOfItsOwn();
    var planned = planned(at);
    var arrival = checkIn(planned, 0);
    var open = planned.checkIn(arrival).tallied(Tally.due(at.plusSeconds(60)));
    sessions().record(open, arrival);

    assertThat(due().list(at, 1_000)).doesNotContain(open.id());
    assertThat(due().list(at.plusSeconds(60), 1_000)).contains(open.id());
  }

  @Test
  default void whatIsOverIsNeverDueAgain() {
    var at = aTimeOfItsOwn();
    var planned = planned(at);
    var arrival = checkIn(planned, 0);
    var departure = checkOut(planned, 1);
    var policy = AttendancePolicy.standard();
    sessions().record(SessionFold.replay(planned, List.of(arrival), policy), arrival);
    var left = SessionFold.replay(planned, List.of(arrival, departure), policy);
    sessions().record(left, departure);

    due().postpone(left.id(), at);

    assertThat(due().list(Instant.parse("2099-01-01T00:00:00Z"), 1_000)).doesNotContain(left.id());
    assertThat(sessions().find(left.id())).contains(left);
  }

  @Test
  default void aPostponedSessionIsDueThenAndKeepsItsVersion() {
    var at = aTimeOfItsOwn();
    var session = planned(at);

    due().postpone(session.id(), at.plusSeconds(60));

    assertThat(due().list(at.plusSeconds(59), 1_000)).doesNotContain(session.id());
    assertThat(due().list(at.plusSeconds(60), 1_000)).contains(session.id());
    assertThat(sessions().find(session.id()).orElseThrow().details()).isEqualTo(session.details());
  }

  private PlannedSession planned(Instant dueAt) {
    var session = new PlannedSession(SessionFixture.planned(newPerson()).details(), dueAt);
    sessions().add(session);
    return session;
  }

  private static Instant aTimeOfItsOwn() {
    return SessionFixture.OPENED.plus(Duration.ofHours(1));
  }
}
