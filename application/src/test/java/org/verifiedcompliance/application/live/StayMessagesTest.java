package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;
import org.verifiedcompliance.application.live.StreamMessage.SessionHappening;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class StayMessagesTest {
  private final ToldWorld world = new ToldWorld();

  @Test
  void aNewSessionIsToldWithoutAFact() {
    var planned = world.stream.newSession(world.person, world.meeting);

    assertThat(world.told())
        .containsExactly(
            new SessionUpdate(
                world.id(0), SessionHappening.STATUS_CHANGE, planned, null, StreamWorld.NOW));
  }

  @Test
  void aCheckInIsToldOfTheSessionAndOfTheMeeting() {
    var planned = world.stream.newSession(world.person, world.meeting);
    world.told();
    var arrival = SessionFixture.checkIn(planned, 1);
    var open = world.stream.record(planned.checkIn(arrival), arrival);

    assertThat(world.told())
        .containsExactly(
            world.update(SessionHappening.CHECK_IN, open, arrival),
            world.presence(MeetingHappening.PARTICIPANT_JOINED, open));
  }

  @Test
  void whoComesToAFreeDestinationIsAtNoMeeting() {
    var planned = world.stream.newSession(world.person, null);
    world.told();
    var arrival = SessionFixture.checkIn(planned, 1);
    var open = world.stream.record(planned.checkIn(arrival), arrival);

    assertThat(world.told())
        .containsExactly(world.update(SessionHappening.CHECK_IN, open, arrival));
  }

  @Test
  void aRefusedAttemptIsToldToNobody() {
    var planned = world.stream.newSession(world.person, world.meeting);
    world.told();
    world.stream.recordRefused(planned, SessionFixture.refusedCheckIn(planned, 1));

    assertThat(world.told()).isEmpty();
  }

  @Test
  void anAttemptThatIsRefusedAfterAllIsToldToNobody() {
    var open = world.present();
    var refused = SessionFixture.refusedCheckIn(open, 2);
    world.stream.sessions.recordRefused(refused);
    world.stream.tell(Topic.FACT, refused.id().value(), open, "check_in");

    assertThat(world.told()).isEmpty();
  }

  @Test
  void aCheckOutIsToldOfTheMeeting() {
    var out = SessionFixture.checkOut(world.present(), 9);
    assertLeft(out, SessionHappening.CHECK_OUT);
  }

  @ParameterizedTest
  @EnumSource(names = {"END", "AUTO_CLOSE"})
  void whatEndsAStayWithoutACheckOutIsToldOfTheMeetingToo(EventType type) {
    assertLeft(SessionFixture.unjudged(world.present(), type, 9), SessionHappening.STATUS_CHANGE);
  }

  private void assertLeft(SessionEvent fact, SessionHappening happening) {
    var open = (CheckedInSession) world.stream.sessions.find(fact.session()).orElseThrow();
    var closed =
        switch (fact.type()) {
          case CHECK_OUT -> open.checkOut(fact);
          case END -> open.end(fact);
          default -> open.autoClose(fact);
        };
    world.stream.record(closed, fact);

    assertThat(world.told())
        .containsExactly(
            world.update(happening, closed, fact),
            world.presence(MeetingHappening.PARTICIPANT_LEFT, closed));
  }

  @Test
  void whoNeverCameDoesNotLeave() {
    var ended = world.stream.newSession(world.person, world.meeting);
    var expired = world.stream.newSession(world.person, world.meeting);
    world.told();
    var end = SessionFixture.unjudged(ended, EventType.END, 5);
    var afterEnd = world.stream.record(ended.end(end), end);
    assertThat(world.told())
        .containsExactly(world.update(SessionHappening.STATUS_CHANGE, afterEnd, end));

    var expiry = SessionFixture.unjudged(expired, EventType.EXPIRE, 5);
    var afterExpiry = world.stream.record(expired.expire(expiry), expiry);
    assertThat(world.told())
        .containsExactly(world.update(SessionHappening.STATUS_CHANGE, afterExpiry, expiry));
  }

  @Test
  void whatIsGoneMeanwhileIsPassedOver() {
    var unknown = SessionFixture.planned(world.person);
    world.stream.tell(Topic.SESSION, unknown.id().value(), unknown, "created");
    world.stream.tell(unknown, SessionFixture.checkIn(unknown, 1));
    var open = world.arrived();
    world.told();
    world.stream.tell(open, SessionFixture.checkOut(open, 9));

    assertThat(world.told()).isEmpty();
  }

  @Test
  void everybodyHearsTheSessionAsItIsNow() {
    var open = world.arrived();

    assertThat(world.told())
        .filteredOn(SessionUpdate.class::isInstance)
        .extracting(message -> ((SessionUpdate) message).session())
        .containsExactly(open, open);
  }
}
