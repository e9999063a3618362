package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.application.live.StreamMessage.LocationUpdate;
import org.verifiedcompliance.application.live.StreamMessage.SessionHappening;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.verification.LocationFlag;

class LaterFactsMessagesTest {
  private final ToldWorld world = new ToldWorld();

  private static SessionEvent presenceFact(Session session) {
    return SessionFixture.judged(session, EventType.PRESENCE, true, LocationFlag.VERIFIED, 5);
  }

  @Test
  void whereThePhoneIsDuringTheStayIsTold() {
    var open = world.present();
    var fact = presenceFact(open);
    var seen = world.stream.record(open.observe(fact), fact);
    var fix = Objects.requireNonNull(Objects.requireNonNull(fact.payload()).deciding());

    assertThat(world.told())
        .containsExactly(
            world.update(SessionHappening.LOCATION_UPDATE, seen, fact),
            new LocationUpdate(world.id(2), seen, fix, StreamWorld.NOW));
  }

  @Test
  void whereSomebodyWasIsNotToldWhenTheStayIsOver() {
    var open = world.present();
    var fact = presenceFact(open);
    var seen = world.stream.record(open.observe(fact), fact);
    var out = SessionFixture.checkOut(seen, 9);
    world.stream.record(seen.checkOut(out), out);

    assertThat(world.told()).hasSize(3).noneMatch(LocationUpdate.class::isInstance);
  }

  @Test
  void aPresenceWithoutAReadingOrAnErasedOneTellsNoPlace() {
    var open = world.present();
    var blind = SessionFixture.unjudged(open, EventType.PRESENCE, 5);
    var seen = world.stream.record(open.observe(blind), blind);
    var erased = erased(presenceFact(seen));
    world.stream.record(seen.observe(erased), erased);

    assertThat(world.told())
        .extracting(StreamMessage::getClass)
        .containsExactly(SessionUpdate.class, SessionUpdate.class);
  }

  private static SessionEvent erased(SessionEvent fact) {
    return new SessionEvent(
        fact.id(),
        fact.session(),
        fact.person(),
        fact.type(),
        true,
        fact.effectiveTime(),
        null,
        fact.receivedAt(),
        fact.verdict(),
        null);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFIRMATION", "REASSESSMENT", "REVIEW"})
  void aVerdictThatIsJudgedAnewChangesTheSessionAlone(EventType type) {
    var open = world.present();
    var about = open.arrival().event();
    var ruling = SessionFixture.ruling(open, type, about, LocationFlag.REVIEW, 5);
    var ruled = world.stream.record(open.ruled(ruling), ruling);

    assertThat(world.told())
        .containsExactly(world.update(SessionHappening.STATUS_CHANGE, ruled, ruling));
  }

  @ParameterizedTest
  @EnumSource(names = {"CORRECTION_REQUEST", "CORRECTION"})
  void whatIsAskedAndDecidedAboutTimesChangesTheSessionAlone(EventType type) {
    var open = world.present();
    var about = open.arrival().event();
    var fact = SessionFixture.correcting(open, type, about, StatedTimes.NONE, 5);
    var corrected = world.stream.record(open.corrected(fact), fact);

    assertThat(world.told())
        .containsExactly(world.update(SessionHappening.STATUS_CHANGE, corrected, fact));
  }
}
