package org.verifiedcompliance.application.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Outcome;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Way;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Together;

class OvertakenAtKioskTest {
  private final AtTheDoor door = new AtTheDoor();
  private final AttendanceWorld world = door.world;
  private final PersonId ada = world.newPerson();
  private final Meeting meeting = world.newMeeting(door.hana);
  private final ManageKiosks.Opened kiosk = door.kioskAt(meeting);

  @Test
  void whoIsRefusedMayTryAgainAtTheSameSession() {
    var refusing = refusing();

    assertThat(refusing.attend(wish(Way.IN))).isEqualTo(new Outcome.NotAcceptable());
    assertThat(refusing.attend(wish(Way.IN))).isEqualTo(new Outcome.NotAcceptable());
    AtTheDoor.fact(door.come(kiosk.secret(), ada));
    assertThat(sessions()).hasSize(1);
    assertThat(world.sessions.listFacts(sessions().getFirst().id()))
        .extracting(SessionEvent::accepted)
        .containsExactly(false, false, true);
  }

  @Test
  void whoIsRefusedWhenTheyLeaveStaysCheckedIn() {
    door.come(kiosk.secret(), ada);

    assertThat(refusing().attend(wish(Way.OUT))).isEqualTo(new Outcome.NotAcceptable());
    assertThat(world.sessions.findOpen(ada)).isPresent();
  }

  @Test
  void whoComesElsewhereAtTheSameTimeIsNotCheckedIn() {
    var elsewhere = world.newSession(ada);
    var overtaken =
        door.attending(
            wish -> {
              world
                  .checkIn()
                  .checkIn(new CheckIn.Command(ada, elsewhere.id(), world.here(), false));
              return world.checkIn().checkIn(wish);
            },
            world.checkOut());

    assertThat(overtaken.attend(wish(Way.IN))).isEqualTo(new Outcome.AlreadyCheckedIn());
    assertThat(world.sessions.findOpen(ada)).map(Session::id).contains(elsewhere.id());
  }

  @Test
  void ofManyScansAtOnceOneIsTaken() {
    var badge = door.badgeOf(ada);

    var outcomes = Together.run(6, i -> door.show(kiosk.secret(), badge, Way.IN));

    assertThat(outcomes.stream().filter(Outcome.Attended.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(new Outcome.AlreadyCheckedIn()::equals)).hasSize(5);
  }

  @Test
  void whoEndsTheSessionWhileTheyComeIsNotCheckedIn() {
    var planned = door.planned(ada, meeting, world.clock.instant());
    var ended =
        door.attending(
            wish -> {
              end(planned);
              return world.checkIn().checkIn(wish);
            },
            world.checkOut());

    assertThat(ended.attend(wish(Way.IN))).isEqualTo(new Outcome.NotCheckedIn());
  }

  @Test
  void whoEndsTheSessionWhileTheyLeaveIsNotCheckedOut() {
    door.come(kiosk.secret(), ada);
    var ended =
        door.attending(
            world.checkIn(),
            wish -> {
              end(sessions().getFirst());
              return world.checkOut().checkOut(wish);
            });

    assertThat(ended.attend(wish(Way.OUT))).isEqualTo(new Outcome.NotCheckedIn());
  }

  /** No readings are never refused: this judges those of a phone three kilometres away. */
  private AttendAtKiosk refusing() {
    return door.attending(
        wish ->
            world
                .checkIn()
                .checkIn(
                    new CheckIn.Command(wish.person(), wish.session(), world.elsewhere(), false)),
        wish ->
            world
                .checkOut()
                .checkOut(new CheckOut.Command(wish.person(), wish.session(), world.elsewhere())));
  }

  private void end(Session session) {
    var outcome = world.endSession().end(new EndSession.Command(ada, session.id(), null));
    assertThat(outcome).isInstanceOf(EndSession.Outcome.Ended.class);
  }

  private AttendAtKiosk.Command wish(Way way) {
    return new AttendAtKiosk.Command(kiosk.secret(), door.badgeOf(ada), way);
  }

  private List<Session> sessions() {
    return door.sessions(ada, meeting);
  }
}
