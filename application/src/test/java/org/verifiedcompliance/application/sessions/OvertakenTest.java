package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/** Somebody else writes first: whoever is overtaken tries again, and gives up in the end. */
class OvertakenTest {
  private static final Recording STALE = new Recording.Stale();
  private static final Recording ELSEWHERE = new Recording.AnotherOpen();

  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions memory = new InMemorySessions(people, meetings);
  private final TroubledSessions troubled = new TroubledSessions(memory);
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, troubled, new SerialUnitOfWork());
  private final PersonId person = world.newPerson();
  private final PlannedSession session = world.newSession(person);

  @Test
  void aCheckInIsTriedAgain() {
    loseTwice();

    assertThat(checkIn()).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(world.sessions.listEvents(session.id())).hasSize(1);
  }

  @Test
  void aCheckOutIsTriedAgain() {
    checkIn();
    loseTwice();

    assertThat(
            world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.nowhere())))
        .isInstanceOf(CheckOut.Outcome.CheckedOut.class);
  }

  @Test
  void anEndByHandIsTriedAgain() {
    loseTwice();

    assertThat(end()).isInstanceOf(EndSession.Outcome.Ended.class);
    assertThat(end()).isInstanceOf(EndSession.Outcome.AlreadyEnded.class);
  }

  @Test
  void aReportOfPresenceIsTriedAgain() {
    checkIn();
    world.clock.advance(Duration.ofMinutes(10));
    loseTwice();

    assertThat(report()).isEqualTo(new ReportPresence.Outcome.Kept(1, Duration.ofMinutes(10)));
  }

  @Test
  void aLateReportOfPresenceIsTriedAgain() {
    checkIn();
    world.clock.advance(Duration.ofMinutes(10));
    var report = world.here();
    world.clock.advance(Duration.ofMinutes(1));
    end();
    loseTwice();

    assertThat(
            world
                .reportPresence()
                .report(
                    new ReportPresence.Command(
                        person,
                        session.id(),
                        new LocationReport(report.fixes(), null, null, null))))
        .isEqualTo(new ReportPresence.Outcome.Kept(1, Duration.ofMinutes(10)));
  }

  @Test
  void whoAlwaysLosesIsToldThatTheStoreIsBusyAndNothingIsKept() {
    troubled.lose(200, STALE);

    assertThatThrownBy(this::checkIn).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(this::end).isInstanceOf(StoreUnavailable.class);
    assertThat(world.sessions.listEvents(session.id())).isEmpty();
  }

  @Test
  void whatChangesWhileItIsClosedIsLeftForTheNextRound() {
    var arriving = world.newPerson();
    var open = world.newSession(arriving);
    world.checkIn().checkIn(new CheckIn.Command(arriving, open.id(), world.here(), false));
    world.clock.advance(Duration.ofHours(96));
    troubled.lose(2, STALE);

    assertThat(world.closeDue(memory.due()).close()).isZero();
    assertThat(world.closeDue(memory.due()).close()).isEqualTo(2);
    assertThat(stored(open.id())).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(stored(session.id())).isEqualTo(SessionStatus.EXPIRED);
  }

  @Test
  void whatCannotBeReadIsPutOffAndTheRestIsClosedBeforeItIsSaid() {
    var other = world.newSession(world.newPerson());
    var another = world.newSession(world.newPerson());
    world.clock.advance(Duration.ofHours(96));
    troubled.damage(session.id());
    var asked = fixed(List.of(session.id(), other.id(), session.id(), another.id()));

    assertThatThrownBy(() -> world.closeDue(asked).close()).isInstanceOf(StoreUnavailable.class);

    assertThat(stored(other.id())).isEqualTo(SessionStatus.EXPIRED);
    assertThat(stored(another.id())).isEqualTo(SessionStatus.EXPIRED);
    assertThat(memory.due().list(world.clock.instant(), 10)).isEmpty();
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(memory.due().list(world.clock.instant(), 10)).containsExactly(session.id());
  }

  @Test
  void aRoundEndsThoughTheStoreNamesTheSameSessionsForEver() {
    var gone = Collections.nCopies(100, SessionFixture.newSessionId());

    assertThat(world.closeDue(fixed(gone)).close()).isZero();
  }

  @Test
  void whatWasClosedInTheMeantimeIsNotClosedAgain() {
    end();

    assertThat(world.closeDue(fixed(List.of(session.id()))).close()).isZero();
    assertThat(stored(session.id())).isEqualTo(SessionStatus.ENDED);
  }

  /** Always names these; what is put off is put off in the store. */
  private DueSessions fixed(List<SessionId> ids) {
    var due = memory.due();
    return new DueSessions() {
      @Override
      public List<SessionId> list(Instant now, int limit) {
        return ids;
      }

      @Override
      public void postpone(SessionId id, Instant until) {
        due.postpone(id, until);
      }
    };
  }

  private void loseTwice() {
    troubled.lose(1, STALE);
    troubled.lose(1, ELSEWHERE);
  }

  private SessionStatus stored(SessionId id) {
    return world.sessions.find(id).orElseThrow().status();
  }

  private CheckIn.Outcome checkIn() {
    return world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
  }

  private EndSession.Outcome end() {
    return world.endSession().end(new EndSession.Command(person, session.id(), null));
  }

  private ReportPresence.Outcome report() {
    return world
        .reportPresence()
        .report(new ReportPresence.Command(person, session.id(), world.here()));
  }
}
