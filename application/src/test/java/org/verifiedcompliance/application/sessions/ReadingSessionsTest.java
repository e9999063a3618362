package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class ReadingSessionsTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId creator = world.newPerson();
  private final PersonId person = world.newPerson();
  private final PlannedSession session = attending();

  @Test
  void aSessionIsShownToItsOwnerAlone() {
    assertThat(world.findSession().find(person, session.id()))
        .isEqualTo(new FindSession.Outcome.Found(session));
    assertThat(world.findSession().find(creator, session.id()))
        .isEqualTo(new FindSession.Outcome.NoSuchSession());
    assertThat(world.findSession().find(person, SessionFixture.newSessionId()))
        .isEqualTo(new FindSession.Outcome.NoSuchSession());
  }

  @Test
  void theOpenSessionTellsHowLongItHasBeen() {
    assertThat(world.findActiveSession().findActive(person))
        .isEqualTo(new FindActiveSession.Outcome.NoActiveSession());

    arrive();
    world.clock.advance(Duration.ofSeconds(75));
    assertThat(active().elapsed()).isEqualTo(Duration.ofSeconds(75));
    assertThat(active().session().id()).isEqualTo(session.id());

    world.clock.advance(Duration.ofHours(-1));
    assertThat(active().elapsed()).isZero();
  }

  @Test
  void detailsAreShownToTheOwnerTheCreatorAndAdmins() {
    arrive();

    assertThat(details(person, Role.MEMBER)).isInstanceOf(ReadSessionDetails.Outcome.Details.class);
    assertThat(details(creator, Role.ORGANISER))
        .isInstanceOf(ReadSessionDetails.Outcome.Details.class);
    assertThat(details(world.newPerson(), Role.ADMIN))
        .isInstanceOf(ReadSessionDetails.Outcome.Details.class);
    assertThat(details(world.newPerson(), Role.ORGANISER))
        .isEqualTo(new ReadSessionDetails.Outcome.NoSuchSession());
  }

  @Test
  void detailsOfAFreeDestinationHaveNoCreator() {
    var free = world.newSession(person);

    assertThat(world.readDetails().read(user(creator, Role.ORGANISER), free.id()))
        .isEqualTo(new ReadSessionDetails.Outcome.NoSuchSession());
  }

  @Test
  void detailsHoldTheFactsAndWhatTheyCover() {
    arrive();
    world.clock.advance(Duration.ofMinutes(10));
    world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.here()));

    var details = (ReadSessionDetails.Outcome.Details) details(person, Role.MEMBER);

    assertThat(details.events()).hasSize(2);
    assertThat(details.statistics().stay()).isEqualTo(Duration.ofMinutes(10));
    assertThat(details.statistics().longestGap()).isEqualTo(Duration.ofMinutes(10));
  }

  private PlannedSession attending() {
    var meeting = world.newMeeting(creator).id();
    var planned = SessionFixture.planned(person, meeting, null, world.clock.instant());
    world.sessions.add(planned);
    return planned;
  }

  private void arrive() {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
  }

  private FindActiveSession.Outcome.Active active() {
    return (FindActiveSession.Outcome.Active) world.findActiveSession().findActive(person);
  }

  private ReadSessionDetails.Outcome details(PersonId reader, Role role) {
    return world.readDetails().read(user(reader, role), session.id());
  }

  private static CurrentUser user(PersonId person, Role role) {
    return new CurrentUser(person, new UUID(0, 1), Set.of(role));
  }
}
