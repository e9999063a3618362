package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/** When what is told late was, and how long stays were. */
public interface LateTimesContract {
  /** A world in which nothing has happened to new people. */
  AttendanceWorld world();

  /** What the server looks at in this world. */
  DueSessions due();

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
}
