package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/** Beside which other stays a late one fits, to the minute. */
class WhereLateStaysFitTest {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions memory = new InMemorySessions(people, meetings);
  private final TroubledSessions troubled = new TroubledSessions(memory);
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, troubled, new SerialUnitOfWork());
  private final Story story = new Story(new Troubled(world, memory.due()));
  private final PlannedSession past = story.session();
  private final PlannedSession other = story.session();

  @Test
  void whatWasEndedByHandBeforeAnybodyCameIsOverThen() {
    story.at(120);

    assertThat(story.end(past, 60)).isInstanceOf(EndSession.Outcome.Ended.class);

    assertThat(story.find(past).status()).isEqualTo(SessionStatus.ENDED);
    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(60));
    assertThat(story.find(past).arrival()).isNull();
    assertThat(story.end(past, 60)).isEqualTo(new EndSession.Outcome.AlreadyEnded());
  }

  @Test
  void whoCameBeforeAnEndByHandWasThereUntilThen() {
    story.at(120);
    story.end(past, 60);

    assertThat(story.checkIn(past, 0)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);

    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(60));
    assertThat(story.find(past).arrival().time()).isEqualTo(story.minute(0));
    assertThat(story.checkIn(other, 59)).isEqualTo(elsewhere(past));
    assertThat(story.checkIn(other, 60)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  @Test
  void nobodyCameAfterAnEndByHand() {
    story.at(120);
    story.end(past, 60);

    assertThat(story.checkIn(past, 61)).isEqualTo(new CheckIn.Outcome.AlreadyEnded(false));
    assertThat(story.facts(past)).hasSize(1);
  }

  @Test
  void whatWasEndedByHandMustNotReachIntoTheNextStay() {
    story.at(30).live(other);
    story.at(120);
    story.end(past, 60);

    assertThat(story.checkIn(past, 0)).isEqualTo(elsewhere(other));

    assertThat(story.find(past).arrival()).isNull();
    assertThat(story.facts(past)).extracting(SessionEvent::accepted).containsExactly(true, false);
  }

  @Test
  void whatWasEndedByHandMayTouchTheNextStay() {
    story.at(60).live(other);
    story.at(120);
    story.end(past, 60);

    assertThat(story.checkIn(past, 0)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  @Test
  void anEndByHandOfWhoIsStillThereIsTheEnd() {
    story.at(0).live(past);
    story.at(120);

    story.end(past, 60);

    assertThat(story.find(past).status()).isEqualTo(SessionStatus.ENDED);
    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(60));
  }

  @Test
  void anEndByHandBeforeTheNextStayIsTakenAtItsWord() {
    story.at(60).live(other);
    story.at(120);
    story.checkIn(past, 0);

    story.end(past, 60);

    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(60));
    assertThat(story.facts(past).getLast().effectiveTime()).isEqualTo(story.minute(60));
  }

  @Test
  void whoIsStillThereCanBeCheckedOutLate() {
    story.at(0).live(past);
    story.at(120);

    assertThat(story.checkOut(past, 45)).isInstanceOf(CheckOut.Outcome.CheckedOut.class);

    assertThat(story.find(past).status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void whereThePersonWasSeenLaterIsNotSuperseded() {
    story.at(0).live(other);
    story.at(90);
    world
        .reportPresence()
        .report(new ReportPresence.Command(story.person, other.id(), world.here()));
    story.at(120);

    assertThat(superseding(60)).isEqualTo(elsewhere(other));
    assertThat(story.find(other).status()).isEqualTo(SessionStatus.CHECKED_IN);

    assertThat(superseding(90)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.find(other).closedAt()).isEqualTo(story.minute(90));
  }

  @Test
  void aStayThatIsOverIsNotSuperseded() {
    story.at(0).live(other);
    story.at(120);
    story.checkOut(other, 90);

    assertThat(superseding(60)).isEqualTo(elsewhere(other));
    assertThat(story.find(other).status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(superseding(90)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  @Test
  void aNextStayOfAnotherDayClosesNothingEarlier() {
    story.at(30 * 60).live(other);
    story.at(31 * 60);

    assertThat(story.checkIn(past, 0)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);

    assertThat(story.find(past).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(story.facts(past).getLast().effectiveTime())
        .isBetween(story.minute(0), story.minute(30 * 60 - 1));
    assertThat(story.checkOut(past, 90)).isInstanceOf(CheckOut.Outcome.CheckedOut.class);
  }

  @Test
  void aLateCheckInThatIsOvertakenIsTriedAgain() {
    story.at(60);
    troubled.lose(1, new Recording.Stale());
    troubled.lose(1, new Recording.AnotherOpen());

    assertThat(story.checkIn(past, 0)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.facts(past)).hasSize(1);
  }

  @Test
  void whoIsOvertakenWhileTheySupersedeTriesAgain() {
    story.at(0).live(other);
    story.at(120);
    troubled.lose(1, new Recording.Stale());

    assertThat(superseding(60)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.facts(other)).hasSize(2);
    assertThat(story.facts(past)).hasSize(1);
  }

  @Test
  void whoIsAlwaysOvertakenLateIsToldThatTheStoreIsBusy() {
    story.at(0).live(other);
    story.at(120);
    troubled.lose(200, new Recording.Stale());

    assertThatThrownBy(() -> superseding(60)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> story.checkOut(other, 60)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> story.end(other, 60)).isInstanceOf(StoreUnavailable.class);
    assertThat(story.find(other).status()).isEqualTo(SessionStatus.CHECKED_IN);
    assertThat(story.facts(past)).isEmpty();
  }

  @Test
  void whatNobodyAsksIsAMistakeOfTheProgram() {
    story.at(0).live(other);
    var arrival = SessionFixture.checkIn(other, 60);
    var departure = SessionFixture.checkOut(past, 60);

    assertThatThrownBy(
            () -> world.lateStays().arrive(arrival, context(other.id()), true, Supplier::get))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> world.lateStays().leave(departure, context(past.id()), Supplier::get))
        .isInstanceOf(IllegalStateException.class);
    assertThat(story.facts(other)).hasSize(1);
    assertThat(story.facts(past)).isEmpty();
  }

  private SessionInContext context(SessionId id) {
    return memory.findInContext(id).orElseThrow();
  }

  private CheckIn.Outcome superseding(int minute) {
    return world.checkIn().checkIn(story.checkInCommand(past, minute, true, Basis.CLAIMED));
  }

  private static CheckIn.Outcome elsewhere(PlannedSession session) {
    return new CheckIn.Outcome.AnotherSessionActive(session.id());
  }

  private record Troubled(AttendanceWorld world, DueSessions due) implements LateStaysContract {}
}
