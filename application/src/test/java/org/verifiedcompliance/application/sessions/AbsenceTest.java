package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.devices.InMemorySyncedDevices;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/** Whether somebody was absent is known when no phone can tell anything else. */
class AbsenceTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");
  private static final Instant OVER = MONDAY.plus(Duration.ofMinutes(90));
  private static final Duration GRACE = Duration.ofHours(72);

  private final AttendanceWorld world = new AttendanceWorld();
  private final InMemorySessions sessions = (InMemorySessions) world.sessions;
  private final InMemorySyncedDevices devices =
      new InMemorySyncedDevices(sessions, person -> false);
  private final PersonId person = world.newPerson();
  private final SessionId session = opened();

  @Test
  void afterTheLastPhoneHasToldAllItIsDecidedAtOnce() {
    synced("tablet", MONDAY);
    synced("phone", OVER);
    assertThat(closeAt(OVER)).as("the tablet may still tell").isZero();

    synced("tablet", OVER.plusSeconds(60));
    assertThat(closeAt(OVER.plusSeconds(60))).isEqualTo(1);
    assertThat(stored().status()).isEqualTo(SessionStatus.EXPIRED);
    assertThat(stored().closedAt()).isEqualTo(OVER.plusSeconds(60));
    assertThat(sessions.listFacts(session))
        .singleElement()
        .satisfies(fact -> assertThat(fact.effectiveTime()).isEqualTo(fact.receivedAt()));
  }

  @Test
  void aPhoneThatToldAllBeforeTheEndIsWaitedFor() {
    synced("phone", OVER.minusMillis(1));

    assertThat(closeAt(OVER.plus(Duration.ofHours(1)))).isZero();
    assertThat(closeAt(OVER.plus(GRACE).minusMillis(1))).isZero();
    assertThat(closeAt(OVER.plus(GRACE))).isEqualTo(1);
  }

  @Test
  void aMeetingThatWasPutOffIsWaitedFor() {
    sessions.due().postpone(session, OVER);
    synced("phone", MONDAY.plusSeconds(60));

    assertThat(closeAt(OVER.minusMillis(1))).isZero();
    assertThat(stored().tally().dueAt()).isEqualTo(OVER.plus(GRACE));
  }

  @Test
  void whatAnotherPhoneTellsLateTakesItBack() {
    synced("phone", OVER);
    assertThat(closeAt(OVER)).isEqualTo(1);

    world.clock.set(MONDAY);
    var report = world.here();
    world.clock.set(OVER.plus(Duration.ofHours(5)));
    var told = EffectiveTime.claimed(MONDAY, world.clock.instant());
    assertThat(
            world
                .checkIn()
                .checkIn(
                    new CheckIn.Command(person, session, report, false, Witnessed.NOTHING, told)))
        .isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    assertThat(stored().arrival().time()).isEqualTo(MONDAY);
  }

  private SessionId opened() {
    var target = new OpenSession.Target.AtMeeting(world.newMeeting(null).id());
    var outcome = world.openSession().open(new OpenSession.Command(person, target, null, null));
    return ((OpenSession.Outcome.Opened) outcome).session().id();
  }

  private void synced(String phone, Instant at) {
    devices.synced(person, phone, at, GRACE);
  }

  private int closeAt(Instant time) {
    world.clock.set(time);
    return world.closeDue(sessions.due(), devices).close();
  }

  private Session stored() {
    return sessions.find(session).orElseThrow();
  }
}
