package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.live.StreamMessage.LocationUpdate;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.verification.LocationFlag;

class ScopeTest {
  private final ToldWorld world = new ToldWorld();
  private final PersonId stranger = world.stream.newPerson();

  private static Scope own(PersonId person, MeetingId... followed) {
    return new Scope.Own(new Viewer(person, false), Set.of(followed));
  }

  private Scope admin(MeetingId... followed) {
    return new Scope.Own(new Viewer(stranger, true), Set.of(followed));
  }

  private static List<StreamMessage> heard(Scope scope, List<StreamMessage> told) {
    return told.stream().filter(scope::wants).toList();
  }

  /** That somebody came, where they are, and that they were told so. */
  private List<StreamMessage> toldOfAStay() {
    var open = world.present();
    var fact = SessionFixture.judged(open, EventType.PRESENCE, true, LocationFlag.VERIFIED, 5);
    var seen = world.stream.record(open.observe(fact), fact);
    var again = SessionFixture.judged(seen, EventType.PRESENCE, true, LocationFlag.VERIFIED, 6);
    world.stream.record(seen.observe(again), again);
    var subject = UUID.randomUUID();
    world.stream.changes.append(
        Outbox.Entry.to(
            world.person, Topic.NOTIFICATION, subject, "created", false, StreamWorld.NOW));
    return world.told();
  }

  @Test
  void somebodyHearsTheirOwnStayAndNotices() {
    var told = toldOfAStay();

    assertThat(heard(own(world.person), told)).isEqualTo(told).hasSize(5);
    assertThat(told)
        .hasAtLeastOneElementOfType(SessionUpdate.class)
        .hasAtLeastOneElementOfType(LocationUpdate.class)
        .hasAtLeastOneElementOfType(Notice.class);
  }

  @Test
  void theStayOfSomebodyIsNotHeardByStrangersNorByWhoSeesAll() {
    var told = toldOfAStay();

    assertThat(heard(own(stranger, world.meeting.id()), told)).isEmpty();
    assertThat(heard(own(world.host), told)).isEmpty();
    assertThat(heard(admin(world.meeting.id()), told)).isEmpty();
  }

  @Test
  void whoCameIsHeardByTheHostAndByAdminsWhoFollow() {
    world.arrived();
    var told = world.told();
    var joined = told.stream().filter(MeetingUpdate.class::isInstance).toList();

    assertThat(heard(own(world.host), told)).isEqualTo(joined).hasSize(1);
    assertThat(heard(admin(world.meeting.id()), told)).isEqualTo(joined);
    assertThat(heard(admin(), told)).isEmpty();
    assertThat(heard(own(stranger, world.meeting.id()), told)).isEmpty();
    assertThat(heard(own(world.person), told)).hasSize(2).doesNotContainAnyElementsOf(joined);
  }

  @Test
  void whoFollowsHearsNothingOfPeopleEvenWhereAllIsPublic() {
    var session = SessionFixture.planned(world.person);
    var joined =
        new MeetingUpdate(
            world.id(1),
            MeetingHappening.PARTICIPANT_JOINED,
            world.meeting.id(),
            world.host,
            true,
            null,
            session,
            StreamWorld.NOW);

    assertThat(own(stranger, world.meeting.id()).wants(joined)).isFalse();
    assertThat(own(world.host).wants(joined)).isTrue();
  }

  @Test
  void anEditIsHeardByTheHostAndByWhoFollows() {
    world.stream.edit(world.meeting, fixture().movedTo(52.6, 13.5), "place");
    var told = world.told();

    assertThat(heard(own(world.host), told)).isEqualTo(told).hasSize(1);
    assertThat(heard(own(stranger, world.meeting.id()), told)).isEqualTo(told);
    assertThat(heard(admin(world.meeting.id()), told)).isEqualTo(told);
    assertThat(heard(own(stranger, MeetingFixture.newId()), told)).isEmpty();
    assertThat(heard(own(stranger), told)).isEmpty();
  }

  @Test
  void anUnlistedMeetingIsHeardByTheHostAndByAdminsAlone() {
    var meeting = world.stream.add(fixture().privately().by(world.host));
    var told = world.told();

    assertThat(heard(own(world.host), told)).isEqualTo(told).hasSize(1);
    assertThat(heard(admin(meeting.id()), told)).isEqualTo(told);
    assertThat(heard(own(stranger, meeting.id()), told)).isEmpty();
  }

  @Test
  void thatAMeetingIsHiddenNowIsHeardByWhoFollowedIt() {
    world.stream.edit(world.meeting, fixture().next().privately(), "status");
    var told = world.told();

    assertThat(heard(own(stranger, world.meeting.id()), told)).isEqualTo(told).hasSize(1);
  }

  @Test
  void whatAMeetingIsNowThatItIsHiddenIsNotHeardByAnOlderChangeOfIt() {
    var moved = world.stream.edit(world.meeting, fixture().movedTo(52.6, 13.5), "place");
    var next = new MeetingFixture(moved.id(), moved.place(), false, true, world.host, 3);
    world.stream.edit(moved, next, "status");
    var told = world.told();

    assertThat(heard(own(stranger, moved.id()), told)).containsExactly(told.getLast());
    assertThat(((MeetingUpdate) told.getLast()).view()).isNull();
    assertThat(heard(own(world.host), told)).isEqualTo(told).hasSize(2);
    assertThat(heard(admin(moved.id()), told)).isEqualTo(told);
  }

  @Test
  void whatAMeetingIsNowThatItIsCalledOffIsNotHeardByAnOlderChangeOfIt() {
    var moved = world.stream.edit(world.meeting, fixture().movedTo(52.6, 13.5), "place");
    var next = new MeetingFixture(moved.id(), moved.place(), true, false, world.host, 3);
    world.stream.edit(moved, next, "status");
    var told = world.told();

    assertThat(heard(own(stranger, moved.id()), told)).containsExactly(told.getLast());
  }

  @Test
  void oneSessionIsHeardWithItsPlacesAndNothingElse() {
    var told = toldOfAStay();
    var session = ((SessionUpdate) told.getFirst()).session().id();
    world.stream.newSession(stranger, world.meeting);
    var others = world.told();
    var scope = new Scope.OneSession(session);

    assertThat(heard(scope, told))
        .hasSize(4)
        .allMatch(each -> each instanceof SessionUpdate || each instanceof LocationUpdate);
    assertThat(others).isNotEmpty();
    assertThat(heard(scope, others)).isEmpty();
    assertThat(heard(new Scope.OneSession(SessionFixture.newSessionId()), told)).isEmpty();
  }

  @Test
  void aScopeDoesNotChangeWithTheSetThatItWasMadeOf() {
    var followed = new HashSet<MeetingId>();
    var scope = new Scope.Own(new Viewer(stranger, false), followed);
    followed.add(world.meeting.id());

    assertThat(scope.followed()).isEmpty();
  }

  private static MeetingFixture fixture() {
    return MeetingFixture.meetingAt(SessionFixture.PLACE);
  }
}
