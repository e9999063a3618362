package org.verifiedcompliance.application.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.application.witnesses.ConfirmPresence.Outcome;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.verification.LocationFlag;

class ConfirmPresenceTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId hana = world.newPerson();
  private final PersonId ada = world.newPerson();
  private final Meeting meeting = world.newMeeting(hana);
  private PlannedSession session;

  @BeforeEach
  void theMeetingGoesOn() {
    world.clock.set(Instant.parse("2026-03-02T18:10:00Z"));
    session = session(ada);
  }

  @Test
  void whatAPhoneCouldNotTellIsVerifiedByTheHost() {
    checkIn(session, world.nowhere());

    var confirmed = (Outcome.Confirmed) confirm(hana, session);

    assertThat(confirmed.confirmation().verdict().flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(confirmed.confirmation().payload().notes()).isEqualTo("She was here.");
    assertThat(confirmed.admitted()).isNull();
    assertThat(stored().arrival().flag()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void whoWasRefusedIsAdmittedAtTheTimeOfTheAttempt() {
    checkIn(session, world.elsewhere());
    var tried = world.clock.instant();
    world.clock.advance(Duration.ofMinutes(12));

    var confirmed = (Outcome.Confirmed) confirm(hana, session);

    assertThat(confirmed.admitted().verdict().flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(stored().status()).isEqualTo(SessionStatus.CHECKED_IN);
    assertThat(stored().arrival().time()).isEqualTo(tried);
  }

  @Test
  void whoIsElsewhereByNowIsNotAdmitted() {
    checkIn(session, world.elsewhere());
    checkIn(session(ada), world.here());

    assertThat(confirm(hana, session)).isEqualTo(new Outcome.AnotherSessionActive());
  }

  @Test
  void ofTwoAtOnceOneIsTaken() {
    checkIn(session, world.nowhere());

    var outcomes = Together.run(6, i -> confirm(hana, session));

    assertThat(outcomes.stream().filter(Outcome.Confirmed.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Outcome.DecidedBefore.class::isInstance)).hasSize(5);
  }

  @Test
  void onlyHostsAreHeardAndNeverOnThemselves() {
    checkIn(session, world.nowhere());

    assertThat(confirm(ada, session)).isEqualTo(new Outcome.OwnPresence());
    assertThat(confirm(world.newPerson(), session)).isEqualTo(new Outcome.NoSuchSession());
    var admin = new CurrentUser(ada, new UUID(1, 1), Set.of(Role.ADMIN));
    assertThat(confirm(admin, session)).isEqualTo(new Outcome.OwnPresence());
    assertThat(confirm(hana, session(world.newPerson()))).isEqualTo(new Outcome.NoSuchEvent());
  }

  private Session stored() {
    return world.sessions.find(session.id()).orElseThrow();
  }

  private Outcome confirm(PersonId host, PlannedSession at) {
    return confirm(new CurrentUser(host, new UUID(1, 1), Set.of(Role.MEMBER)), at);
  }

  private Outcome confirm(CurrentUser host, PlannedSession at) {
    return world
        .confirmPresence()
        .confirm(new ConfirmPresence.Command(host, at.id(), null, "She was here."));
  }

  private void checkIn(PlannedSession at, LocationReport report) {
    world.checkIn().checkIn(new CheckIn.Command(at.person(), at.id(), report, false));
  }

  private PlannedSession session(PersonId person) {
    var planned = SessionFixture.planned(person, meeting.id(), null, world.clock.instant());
    world.sessions.add(planned);
    return planned;
  }
}
