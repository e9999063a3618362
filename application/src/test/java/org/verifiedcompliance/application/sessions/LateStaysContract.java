package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What is told late counts at its own time, and nobody ever was in two places. */
public interface LateStaysContract extends LateTimesContract {
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
}
