package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/** What is told late counts at its own time, and nobody ever was in two places. */
public interface LateStaysContract {
  /** A world in which nothing has happened to new people. */
  AttendanceWorld world();

  /** What the server looks at in this world. */
  DueSessions due();

  @Test
  default void aStayOfThePastIsKeptWhileThePersonIsElsewhere() {
    var story = new Story(this);
    var past = story.session();
    var now = story.session();
    story.at(120).live(now);

    story.at(180);
    var in = story.checkIn(past, 0);
    assertThat(in).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.find(past).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(story.find(now).status()).isEqualTo(SessionStatus.CHECKED_IN);

    assertThat(story.checkOut(past, 60)).isInstanceOf(CheckOut.Outcome.CheckedOut.class);
    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(60));
    assertThat(story.find(past).isComplete()).isTrue();
    assertThat(story.find(now).status()).isEqualTo(SessionStatus.CHECKED_IN);
    story.isTheFoldOfItsFacts(past);
  }

  @Test
  default void overlappingStaysAreRefusedAndTheAttemptIsKept() {
    var story = new Story(this);
    var open = story.session();
    var other = story.session();
    story.at(60).live(open);

    story.at(120);
    assertThat(story.checkIn(other, 90))
        .isEqualTo(new CheckIn.Outcome.AnotherSessionActive(open.id()));
    assertThat(story.find(other)).isInstanceOf(PlannedSession.class);
    assertThat(story.facts(other))
        .singleElement()
        .matches(fact -> !fact.accepted() && fact.type() == EventType.CHECK_IN);

    assertThat(story.checkIn(other, 30)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.checkOut(other, 90))
        .isEqualTo(new CheckOut.Outcome.AnotherSessionActive(open.id()));
    assertThat(story.checkOut(other, 60)).isInstanceOf(CheckOut.Outcome.CheckedOut.class);
    story.isTheFoldOfItsFacts(other);
  }

  @Test
  default void staysThatTouchDoNotOverlap() {
    var story = new Story(this);
    var first = story.session();
    var second = story.session();
    story.at(300);

    story.checkIn(second, 60);
    story.checkOut(second, 120);
    assertThat(story.checkIn(first, 0)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.checkOut(first, 60)).isInstanceOf(CheckOut.Outcome.CheckedOut.class);
    assertThat(story.checkIn(story.session(), 120)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  @Test
  default void anOpenSessionCanBeSupersededLate() {
    var story = new Story(this);
    var forgotten = story.session();
    var next = story.session();
    story.at(0).live(forgotten);
    story.at(120);

    var outcome =
        story.world.checkIn().checkIn(story.checkInCommand(next, 60, true, Basis.CLAIMED));

    assertThat(outcome).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(story.find(forgotten).closedAt()).isEqualTo(story.minute(0));
    assertThat(story.find(next).status()).isEqualTo(SessionStatus.CHECKED_IN);
  }

  @Test
  default void aCheckInThatIsOverByNowIsClosedAtOnceAndItsCheckOutStillCounts() {
    var story = new Story(this);
    var past = story.session();
    story.at(20 * 60);

    story.checkIn(past, 0);
    assertThat(story.find(past).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(0));

    story.checkOut(past, 45);
    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(45));
    story.isTheFoldOfItsFacts(past);
  }

  @Test
  default void aCheckInCountsThoughTheSessionHasExpiredMeanwhile() {
    var story = new Story(this);
    var past = story.session();
    story.at(5 * 24 * 60);
    story.world.closeDue(due()).close();
    assertThat(story.find(past).status()).isEqualTo(SessionStatus.EXPIRED);

    var in = (CheckIn.Outcome.CheckedIn) story.checkIn(past, 10);
    story.checkOut(past, 70);

    assertThat(in.event().event().verdict().flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(in.event().event().verdict().reasonCodes()).contains("LATE_REPORT");
    assertThat(story.find(past).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(60));
    story.isTheFoldOfItsFacts(past);
  }

  @Test
  default void aLiveCheckOutThatSaysItHappenedEarlierCountsAfterTheAutoClose() {
    var story = new Story(this);
    var past = story.session();
    story.at(0).live(past);
    story.at(60);
    var report = story.world.here();
    story.at(13 * 60);
    story.world.closeDue(due()).close();
    assertThat(story.find(past).status()).isEqualTo(SessionStatus.AUTO_CLOSED);

    var now = new CheckOut.Command(past.person(), past.id(), story.world.here());
    assertThat(story.world.checkOut().checkOut(now)).isEqualTo(new CheckOut.Outcome.AlreadyEnded());
    var then = new CheckOut.Command(past.person(), past.id(), report);
    assertThat(story.world.checkOut().checkOut(then))
        .isInstanceOf(CheckOut.Outcome.CheckedOut.class);

    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(60));
    assertThat(story.find(past).isComplete()).isTrue();
    assertThat(story.world.checkOut().checkOut(then))
        .isEqualTo(new CheckOut.Outcome.AlreadyEnded());
  }

  @Test
  default void anEndByHandIsTheEndThoughItComesLate() {
    var story = new Story(this);
    var past = story.session();
    story.at(0).live(past);
    story.at(13 * 60);
    story.world.closeDue(due()).close();

    var ended = (EndSession.Outcome.Ended) story.end(past, 30);

    assertThat(ended.session().closedAt()).isEqualTo(story.minute(30));
    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(30));
    assertThat(story.find(past).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    story.isTheFoldOfItsFacts(past);
  }

  @Test
  default void anEndByHandIsNotLaterThanTheNextStay() {
    var story = new Story(this);
    var past = story.session();
    story.at(60).live(story.session());
    story.at(120);
    story.checkIn(past, 0);

    story.end(past, 90);

    assertThat(story.find(past).closedAt()).isEqualTo(story.minute(60));
  }

  @Test
  default void whatIsOlderThanAnythingIsJudgedIsTurnedAway() {
    var story = new Story(this);
    var past = story.session();
    story.at(30 * 24 * 60 + 1);

    assertThat(story.checkIn(past, 0)).isEqualTo(new CheckIn.Outcome.TooOld());
    assertThat(story.facts(past)).isEmpty();
    assertThat(story.end(past, 0)).isEqualTo(new EndSession.Outcome.TooOld());
    var target = new OpenSession.Target.AtPlace("Hall", null, AttendanceWorld.PLACE);
    var wish =
        new OpenSession.Command(past.person(), target, null, "c", story.when(0, Basis.CLAIMED));
    assertThat(story.world.openSession().open(wish)).isEqualTo(new OpenSession.Outcome.TooOld());
  }

  @Test
  default void aSessionThatWasOpenedOfflineIsAsOldAsThePhoneSays() {
    var story = new Story(this);
    var target = new OpenSession.Target.AtPlace("Hall", null, AttendanceWorld.PLACE);
    story.at(60);

    var opened =
        story
            .world
            .openSession()
            .open(
                new OpenSession.Command(
                    story.person, target, null, null, story.when(0, Basis.CLAIMED)));

    assertThat(((OpenSession.Outcome.Opened) opened).session().details().createdAt())
        .isEqualTo(story.minute(0));
  }

  @Test
  default void theBoundsAreKeptWithTheFactAndLiftTheCapWhenAnchored() {
    var story = new Story(this);
    var anchored = story.session();
    var claimed = story.session();
    story.at(60);

    story.world.checkIn().checkIn(story.checkInCommand(anchored, 0, false, Basis.ANCHORED));
    story.checkOut(anchored, 20);
    story.checkIn(claimed, 30);

    var fact = story.facts(anchored).getFirst();
    assertThat(fact.testimony().when()).isEqualTo(story.when(0, Basis.ANCHORED));
    assertThat(fact.verdict().reasonCodes()).contains("OFFLINE_ANCHORED");
    assertThat(fact.verdict().confidence().value()).isGreaterThan(0.7);
    assertThat(fact.payload().reasons())
        .anyMatch(reason -> reason.message().contains("between 18:00 and 19:00 UTC on"));
    var other = story.facts(claimed).getFirst();
    assertThat(other.verdict().reasonCodes()).contains("OFFLINE_LATE");
    assertThat(other.verdict().confidence().value()).isLessThanOrEqualTo(0.7);
    assertThat(other.payload().reasons())
        .anyMatch(reason -> reason.message().contains("not after 19:00 UTC on"));
  }

  @Test
  default void theCounterOfOneBootTellsHowLongTheStayWas() {
    var story = new Story(this);
    var past = story.session();
    story.at(200);

    story.world.checkIn().checkIn(story.counting(past, 0, 1_000));
    var out = story.leaving(past, 90, 1_060);
    story.world.checkOut().checkOut(out);

    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  default void theServersClockMayBeSetDuringTheStay() {
    var story = new Story(this);
    var past = story.session();
    story.at(0);
    story.world.checkIn().checkIn(story.counting(past, null, 1_000));
    story.at(120);

    story.world.checkOut().checkOut(story.leaving(past, null, 1_060));

    assertThat(story.find(past).stay()).isEqualTo(Duration.ofMinutes(60));
    assertThat(story.facts(past).getLast().verdict().reasonCodes()).contains("CLOCK_SUSPECT");
  }

  @Test
  default void whoLeftBeforeTheyCameStayedNoTime() {
    var story = new Story(this);
    var past = story.session();
    story.at(120);
    story.checkIn(past, 60);

    story.checkOut(past, 30);

    assertThat(story.find(past).stay()).isZero();
    assertThat(story.facts(past).getLast().testimony().when().doubts())
        .containsExactly(ClockDoubt.LEFT_BEFORE_ARRIVAL);
    assertThat(story.facts(past).getLast().verdict().reasonCodes()).contains("CLOCK_SUSPECT");
  }

  @Test
  default void whatWasToldLateIsJudgedAgainToTheSameVerdict() {
    var story = new Story(this);
    var past = story.session();
    story.at(20 * 60);
    story.checkIn(past, 0);
    story.checkOut(past, 45);

    var replay = new Replay(new Verifier(new Wgs84Geodesic()));
    var facts = story.facts(past);
    for (var fact : facts) {
      replay
          .judge(fact, facts, VerificationPolicy.standard())
          .ifPresent(verdict -> {
            assertThat(verdict.flag()).isEqualTo(fact.verdict().flag());
            assertThat(verdict.confidence()).isEqualTo(fact.verdict().confidence());
            assertThat(verdict.reasons()).isEqualTo(fact.payload().reasons());
          });
    }
    assertThat(facts).extracting(SessionEvent::verdict).filteredOn(it -> it != null).hasSize(2);
  }

  /** A person whose day is told in minutes. */
  final class Story {
    final AttendanceWorld world;
    final PersonId person;
    private final Instant start;

    Story(LateStaysContract contract) {
      world = contract.world();
      person = world.newPerson();
      start = Instant.parse("2026-03-01T18:00:00Z");
      world.clock.set(start);
    }

    PlannedSession session() {
      var was = world.clock.instant();
      world.clock.set(start);
      var session = world.newSession(person);
      world.clock.set(was);
      return session;
    }

    Story at(int minute) {
      world.clock.set(minute(minute));
      return this;
    }

    Instant minute(int minute) {
      return start.plus(Duration.ofMinutes(minute));
    }

    void live(PlannedSession session) {
      world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
      assertThat(find(session)).isInstanceOf(CheckedInSession.class);
    }

    EffectiveTime when(int minute, Basis basis) {
      var at = minute(minute);
      var earliest = basis == Basis.ANCHORED ? at : null;
      return new EffectiveTime(at, earliest, world.clock.instant(), basis);
    }

    LocationReport report(int minute) {
      var now = world.clock.instant();
      world.clock.set(minute(minute));
      var report = world.here();
      world.clock.set(now);
      return report;
    }

    CheckIn.Command checkInCommand(
        PlannedSession session, int minute, boolean supersede, Basis basis) {
      return new CheckIn.Command(
          person, session.id(), report(minute), supersede, Witnessed.NOTHING, when(minute, basis));
    }

    CheckIn.Outcome checkIn(PlannedSession session, int minute) {
      return world.checkIn().checkIn(checkInCommand(session, minute, false, Basis.CLAIMED));
    }

    CheckOut.Outcome checkOut(PlannedSession session, int minute) {
      return world
          .checkOut()
          .checkOut(
              new CheckOut.Command(
                  person,
                  session.id(),
                  report(minute),
                  Witnessed.NOTHING,
                  when(minute, Basis.CLAIMED)));
    }

    EndSession.Outcome end(PlannedSession session, int minute) {
      return world
          .endSession()
          .end(new EndSession.Command(person, session.id(), null, when(minute, Basis.CLAIMED)));
    }

    CheckIn.Command counting(PlannedSession session, @Nullable Integer minute, long counter) {
      return new CheckIn.Command(
          person,
          session.id(),
          counted(minute, counter),
          false,
          Witnessed.NOTHING,
          minute == null ? null : when(minute, Basis.CLAIMED));
    }

    CheckOut.Command leaving(PlannedSession session, @Nullable Integer minute, long counter) {
      return new CheckOut.Command(
          person,
          session.id(),
          counted(minute, counter),
          Witnessed.NOTHING,
          minute == null ? null : when(minute, Basis.CLAIMED));
    }

    private LocationReport counted(@Nullable Integer minute, long counter) {
      var report = minute == null ? world.here() : report(minute);
      return report.made(world.clock.instant(), "boot", Duration.ofMinutes(counter));
    }

    Session find(PlannedSession session) {
      return world.sessions.find(session.id()).orElseThrow();
    }

    List<SessionEvent> facts(PlannedSession session) {
      return world.sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
    }

    void isTheFoldOfItsFacts(PlannedSession session) {
      assertThat(SessionFold.replay(session, facts(session), AttendancePolicy.standard()))
          .isInstanceOf(ClosedSession.class)
          .isEqualTo(find(session));
    }
  }
}
