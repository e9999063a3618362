package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.verification.LocationFlag;

class AuditedSessionsTest {
  private final AuditWorld world = new AuditWorld();
  private final InMemorySessions kept =
      new InMemorySessions(new InMemoryPeople(), new InMemoryMeetings());
  private final AuditedSessions sessions = new AuditedSessions(kept, world.together);
  private final PersonId guest = AuditWorld.newPerson();
  private final PlannedSession planned = planned(guest);
  private final SessionEvent arrival = checkIn(planned, 1);
  private final CheckedInSession open = planned.checkIn(arrival);

  @BeforeEach
  void somebodyWantsToCome() {
    assertThat(sessions.add(planned)).isTrue();
  }

  @Test
  void whatPeopleDoThemselvesIsNotWritten() {
    assertThat(Acting.as(caller(guest), this::arrive)).isEqualTo(new Recording.Recorded(1));

    world.wroteNothing();
  }

  @Test
  void whatTheRulesDoIsNotWritten() {
    var _ = arrive();
    var end = unjudged(open, EventType.AUTO_CLOSE, 90);

    assertThat(sessions.record(open.autoClose(end), end)).isEqualTo(new Recording.Recorded(2));

    world.wroteNothing();
  }

  @Test
  void whatSomebodyElseDoesInTheirNameIsWritten() {
    var host = AuditWorld.newPerson();

    assertThat(Acting.as(caller(host), this::arrive)).isEqualTo(new Recording.Recorded(1));

    world.wrote(said("attendance.check_in", arrival));
    assertThat(kept.find(planned.id())).contains(open);
  }

  @Test
  void aReviewIsWrittenWithItsReasonWhoeverActs() {
    var _ = arrive();
    var review = ruling(open, EventType.REVIEW, arrival.id(), LocationFlag.VERIFIED, 5);

    assertThat(sessions.record(open.ruled(review), review)).isEqualTo(new Recording.Recorded(2));

    world.wrote(said("attendance.review", review).with("reason_code", "seen-there"));
  }

  @Test
  void aConfirmationWithoutAReasonIsWrittenWithoutOne() {
    var _ = arrive();
    var said = ruling(open, EventType.CONFIRMATION, arrival.id(), LocationFlag.VERIFIED, 5);
    var confirmation = withoutReason(said);

    var _ = sessions.record(open.ruled(confirmation), confirmation);

    world.wrote(said("attendance.confirmation", confirmation));
  }

  @Test
  void whatCameTooLateIsGivenBackAsItIsAndNotWritten() {
    var host = AuditWorld.newPerson();
    var _ = arrive();

    assertThat(Acting.as(caller(host), this::arrive)).isEqualTo(new Recording.Stale());

    world.wroteNothing();
    assertThat(kept.listEvents(planned.id())).hasSize(1);
  }

  @Test
  void whoIsCheckedInElsewhereIsNotWritten() {
    var other = planned(guest);
    var _ = sessions.add(other);
    var _ = arrive();
    var second = checkIn(other, 2);

    var recording =
        Acting.as(
            caller(AuditWorld.newPerson()), () -> sessions.record(other.checkIn(second), second));

    assertThat(recording).isEqualTo(new Recording.AnotherOpen());
    world.wroteNothing();
  }

  private Recording arrive() {
    return sessions.record(open, arrival);
  }

  private static Caller caller(PersonId person) {
    return new Caller(person, "192.0.2.0/24", "request-7");
  }

  private static SessionEvent withoutReason(SessionEvent event) {
    return new SessionEvent(
        event.id(),
        event.session(),
        event.person(),
        event.type(),
        event.accepted(),
        event.effectiveTime(),
        event.clientTime(),
        event.receivedAt(),
        event.verdict(),
        event.payload(),
        new Ruling(event.ruling().about(), event.ruling().by(), null));
  }

  private AuditEntry said(String action, SessionEvent event) {
    var session = Map.of("session", planned.id().value().toString());
    return AuditWorld.entry(action, guest, "attendance_event", event.id().value(), session);
  }
}
