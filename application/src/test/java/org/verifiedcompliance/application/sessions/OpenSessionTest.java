package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sessions.OpenSession.Outcome;
import org.verifiedcompliance.application.sessions.OpenSession.Target;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;

class OpenSessionTest {
  private static final Target HALL =
      new Target.AtPlace("Hall", "1 Main Street", AttendanceWorld.PLACE);

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId person = world.newPerson();

  @Test
  void aFreeDestinationGetsAFenceOfTheDefaultRadius() {
    var session = ((Outcome.Opened) open(HALL, null, null)).session();

    var destination = session.details().destination();
    assertThat(destination.name()).isEqualTo("Hall");
    assertThat(destination.fence())
        .isEqualTo(new CircleFence(AttendanceWorld.PLACE, CircleFence.DEFAULT_RADIUS));
    assertThat(session.details().createdAt()).isEqualTo(world.clock.instant());
    assertThat(world.sessions.find(session.id())).contains(session);
  }

  @Test
  void aMeetingTellsItsOwnDestination() {
    var meeting = world.newMeeting(null);

    var session = ((Outcome.Opened) open(at(meeting), null, null)).session();

    assertThat(session.details().meeting()).isEqualTo(meeting.id());
    assertThat(session.details().destination().name()).isEqualTo(meeting.name());
    assertThat(session.details().destination().fence()).isEqualTo(meeting.fence());
  }

  @Test
  void thereMustBeSuchAMeetingAndItMustBeHeld() {
    var gone = MeetingFixture.meetingAt(AttendanceWorld.PLACE).inactive().build();
    world.meetings.add(gone);

    assertThat(open(new Target.AtMeeting(MeetingFixture.newId()), null, null))
        .isEqualTo(new Outcome.NoSuchMeeting());
    assertThat(open(at(gone), null, null)).isEqualTo(new Outcome.MeetingNotActive());
  }

  @Test
  void theSameWishUnderTheSameClientIdOpensOneSession() {
    var first = ((Outcome.Opened) open(HALL, "cake", "phone-1")).session();

    assertThat(open(HALL, "cake", "phone-1")).isEqualTo(new Outcome.OpenedBefore(first));
    assertThat(open(HALL, "tea", "phone-1")).isEqualTo(new Outcome.ClientIdTaken(first));
    assertThat(open(new Target.AtPlace("Hall", null, AttendanceWorld.PLACE), "cake", "phone-1"))
        .isEqualTo(new Outcome.ClientIdTaken(first));
    assertThat(open(at(world.newMeeting(null)), "cake", "phone-1"))
        .isEqualTo(new Outcome.ClientIdTaken(first));
    assertThat(open(HALL, "cake", "phone-2"))
        .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Opened.class))
        .isNotNull();
  }

  @Test
  void aMeetingThatMovedIsStillTheSameWish() {
    var meeting = world.newMeeting(null);
    var first = ((Outcome.Opened) open(at(meeting), null, "phone-1")).session();
    world.meetings.update(MeetingFixture.meetingAt(1, 1).id(meeting.id()).next().build());

    assertThat(open(at(meeting), null, "phone-1")).isEqualTo(new Outcome.OpenedBefore(first));
  }

  private static Target at(org.verifiedcompliance.domain.meetings.Meeting meeting) {
    return new Target.AtMeeting(meeting.id());
  }

  private Outcome open(Target target, @Nullable String notes, @Nullable String clientId) {
    return world.openSession().open(new OpenSession.Command(person, target, notes, clientId));
  }
}
