package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.refusedCheckIn;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.HistoryQuery;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.domain.sessions.Traces;

class AuditedSessionsReadTest {
  private final AuditWorld world = new AuditWorld();
  private final InMemorySessions kept =
      new InMemorySessions(new InMemoryPeople(), new InMemoryMeetings());
  private final AuditedSessions sessions = new AuditedSessions(kept, world.together);
  private final PersonId guest = AuditWorld.newPerson();
  private final PlannedSession planned = planned(guest, null, "phone-1", OPENED);
  private final SessionEvent arrival = checkIn(planned, 1);
  private final Session open = planned.checkIn(arrival);

  @BeforeEach
  void somebodyIsThere() {
    var _ = kept.add(planned);
    var _ = kept.record(open, arrival);
  }

  @AfterEach
  void nothingOfItIsWritten() {
    world.wroteNothing();
  }

  @Test
  void sessionsAreReadAsTheyAreKept() {
    assertThat(sessions.find(planned.id())).contains(open);
    assertThat(sessions.findByClientId(guest, "phone-1")).contains(open);
    assertThat(sessions.findOpen(guest)).map(Session.class::cast).contains(open);
    assertThat(sessions.list(List.of(planned.id()))).containsExactly(open);
    assertThat(sessions.list(new SessionQuery(guest, null, null, null, Slice.first(10))))
        .containsExactly(open);
    assertThat(sessions.listStaysSince(guest, OPENED)).containsExactly(open);
  }

  @Test
  void theContextOfAnOperationIsReadAsItIsKept() {
    var query = new HistoryQuery(planned.id(), arrival.receivedAt(), Traces.NONE);

    assertThat(sessions.findInContext(planned.id())).map(SessionInContext::session).contains(open);
    assertThat(sessions.findInContext(query)).map(SessionInContext::session).contains(open);
  }

  @Test
  void factsAreReadAsTheyAreKept() {
    var recorded = new RecordedEvent(1, arrival);

    assertThat(sessions.listEvents(planned.id())).containsExactly(recorded);
    assertThat(sessions.listEvents(List.of(arrival.id()))).containsExactly(recorded);
    assertThat(sessions.listFacts(planned.id())).containsExactly(arrival);
  }

  @Test
  void aRefusedAttemptIsAFactAndNoEntry() {
    var refused = refusedCheckIn(planned, 2);

    assertThat(sessions.recordRefused(refused)).contains(2L);

    assertThat(kept.listFacts(planned.id())).containsExactly(arrival, refused);
  }

  @Test
  void anIdOfAPhoneIsTakenOnce() {
    assertThat(sessions.add(planned(guest, null, "phone-1", OPENED))).isFalse();
  }
}
