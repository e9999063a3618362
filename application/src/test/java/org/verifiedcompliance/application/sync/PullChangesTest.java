package org.verifiedcompliance.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.application.sync.PullChanges.Command;
import org.verifiedcompliance.application.sync.PullChanges.Outcome.Page;
import org.verifiedcompliance.application.sync.PullChanges.Outcome.UnknownPosition;
import org.verifiedcompliance.application.sync.PullChanges.Pulled;
import org.verifiedcompliance.application.sync.PullChanges.Thing;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class PullChangesTest {
  private static final int ALL = 100;

  private final StreamWorld world = new StreamWorld();
  private final PullChanges service =
      new PullChangesService(
          world.changes, world.sessions, world.meetings, world.people, world.views);
  private final PersonId host = world.newPerson();
  private final PersonId person = world.newPerson();
  private final PersonId stranger = world.newPerson();
  private final Position start = world.changes.head();

  private Page page(Viewer viewer, Position since, int limit) {
    return (Page) service.pull(new Command(viewer, since, limit));
  }

  private List<Pulled> pulledBy(PersonId viewer) {
    return page(new Viewer(viewer, false), start, ALL).changes();
  }

  private List<Pulled> pulledByAdmin() {
    return page(new Viewer(stranger, true), start, ALL).changes();
  }

  private static List<Thing> things(List<Pulled> pulled) {
    return pulled.stream().map(Pulled::thing).filter(Objects::nonNull).toList();
  }

  private Thing shown(Meeting meeting) {
    return new Thing.OfMeeting(world.views.of(meeting));
  }

  private static MeetingFixture described() {
    return MeetingFixture.meetingAt(SessionFixture.PLACE);
  }

  @Test
  void nothingNewIsAnEmptyPageFromWhichToReadOn() {
    assertThat(page(new Viewer(person, false), start, ALL))
        .isEqualTo(new Page(List.of(), start, false));
  }

  @Test
  void aPositionBehindTheEndOfTheStreamWasNeverThere() {
    var ahead = new Position(start.epoch(), start.transaction() + 1, start.number() + 1);
    var restored = new Position(start.epoch() + 1, 0, 0);

    assertThat(service.pull(new Command(new Viewer(person, false), ahead, ALL)))
        .isEqualTo(new UnknownPosition());
    assertThat(service.pull(new Command(new Viewer(person, true), restored, ALL)))
        .isEqualTo(new UnknownPosition());
  }

  @Test
  void whoReadsPageAfterPageReadsEachChangeOnce() {
    for (int i = 0; i < 5; i++) {
      world.newSession(person, null);
    }
    var viewer = new Viewer(person, false);

    var first = page(viewer, start, 2);
    var second = page(viewer, first.next(), 2);
    var last = page(viewer, second.next(), 2);
    var exact = page(viewer, first.next(), 3);

    assertThat(List.of(first.hasMore(), second.hasMore(), last.hasMore(), exact.hasMore()))
        .containsExactly(true, true, false, false);
    assertThat(last.changes()).hasSize(1);
    assertThat(List.of(first, second, last).stream().flatMap(page -> page.changes().stream()))
        .isEqualTo(pulledBy(person));
    assertThat(page(viewer, last.next(), 2)).isEqualTo(new Page(List.of(), last.next(), false));
  }

  @Test
  void aStayIsShownToItsPersonTheHostAndAdminsAndToNobodyElse() {
    var meeting = world.add(described().privately().by(host));
    var planned = world.newSession(person, meeting);
    var refused = SessionFixture.refusedCheckIn(planned, 1);
    world.recordRefused(planned, refused);
    var arrival = SessionFixture.checkIn(planned, 2);
    Session open = world.record(planned.checkIn(arrival), arrival);
    var stay =
        List.of(new Thing.OfSession(open), new Thing.OfFact(refused), new Thing.OfFact(arrival));

    assertThat(things(pulledBy(person))).isEqualTo(stay);
    assertThat(things(pulledBy(host))).startsWith(shown(meeting)).containsAll(stay).hasSize(4);
    assertThat(pulledByAdmin()).isEqualTo(pulledBy(host));
    assertThat(pulledBy(stranger)).isEmpty();
  }

  @Test
  void aStayThatIsNotOnRecordIsGone() {
    var unknown = SessionFixture.planned(person);
    world.tell(Topic.SESSION, unknown.id().value(), unknown, "created");
    SessionEvent lost = SessionFixture.checkIn(unknown, 1);
    world.tell(unknown, lost);

    assertThat(pulledBy(person)).hasSize(2).allMatch(PullChangesTest::isGone);
  }

  @Test
  void aSessionThatNamesNoSessionIsGone() {
    world.changes.append(
        Outbox.Entry.to(
            person, Topic.SESSION, UUID.randomUUID(), "created", false, StreamWorld.NOW));

    assertThat(pulledBy(person)).singleElement().matches(PullChangesTest::isGone);
  }

  private static boolean isGone(Pulled pulled) {
    return pulled.isDeleted() && pulled.thing() == null;
  }

  @Test
  void aPublicMeetingIsShownToEverybodyAsItIsNow() {
    var fixture = described().by(host);
    var meeting = world.add(fixture);
    var moved = world.edit(meeting, fixture.movedTo(52.6, 13.5), "place");

    assertThat(things(pulledBy(stranger))).containsExactly(shown(moved), shown(moved));
    assertThat(pulledBy(host)).isEqualTo(pulledBy(stranger));
  }

  @Test
  void aMeetingThatIsHiddenNowIsGoneForStrangersInEveryChangeOfIt() {
    var fixture = described().by(host);
    var meeting = world.add(fixture);
    var hidden = world.edit(meeting, fixture.next().privately(), "status");

    assertThat(pulledBy(stranger)).hasSize(2).allMatch(PullChangesTest::isGone);
    assertThat(things(pulledBy(host))).containsExactly(shown(hidden), shown(hidden));
    assertThat(pulledBy(host)).noneMatch(Pulled::isDeleted);
    assertThat(pulledByAdmin()).isEqualTo(pulledBy(host));
  }

  @Test
  void aMeetingThatTakesPlaceNoMoreIsShownToItsHostAlone() {
    var fixture = described().by(host);
    var meeting = world.add(fixture);
    var ended = world.edit(meeting, fixture.next().inactive(), "status");

    assertThat(pulledBy(stranger)).allMatch(PullChangesTest::isGone);
    assertThat(things(pulledBy(host))).containsExactly(shown(ended), shown(ended));
  }

  @Test
  void aMeetingThatAListBroughtHasNoHostToSeeItHidden() {
    var fixture = described();
    var meeting = world.add(fixture);
    assertThat(things(pulledBy(stranger))).containsExactly(shown(meeting));
    var hidden = world.edit(meeting, fixture.next().privately(), "status");

    assertThat(pulledBy(host)).hasSize(2).allMatch(PullChangesTest::isGone);
    assertThat(things(pulledByAdmin())).containsExactly(shown(hidden), shown(hidden));
  }

  @Test
  void aDeletedMeetingIsGoneForAll() {
    world.tellOfDeleted(described().by(host).build());

    assertThat(pulledBy(stranger)).singleElement().matches(PullChangesTest::isGone);
    assertThat(pulledBy(host)).isEqualTo(pulledBy(stranger));
    assertThat(pulledByAdmin()).isEqualTo(pulledBy(stranger));
  }

  @Test
  void somebodysOwnDataIsShownToThemAsItIsNow() {
    world.tellOf(person, "created", false);
    var renamed = world.rename(person, "Grace");

    assertThat(things(pulledBy(person)))
        .containsExactly(new Thing.OfPerson(renamed), new Thing.OfPerson(renamed));
    assertThat(pulledByAdmin()).isEqualTo(pulledBy(person));
    assertThat(pulledBy(stranger)).isEmpty();
  }

  @Test
  void anErasedPersonIsGone() {
    var erased = new PersonId(UUID.randomUUID());
    world.tellOf(erased, "created", false);
    world.tellOf(erased, "deleted", true);

    assertThat(pulledByAdmin()).hasSize(2).allMatch(PullChangesTest::isGone);
  }

  @Test
  void noticesAndConflictsAreNamedAndReadElsewhere() {
    tell(Topic.NOTIFICATION, false);
    tell(Topic.NOTIFICATION, true);
    tell(Topic.CONFLICT, false);
    tell(Topic.CONFLICT, true);

    assertThat(pulledBy(person)).allMatch(pulled -> pulled.thing() == null);
    assertThat(pulledBy(person))
        .extracting(Pulled::isDeleted)
        .containsExactly(false, true, false, true);
    assertThat(pulledBy(host)).isEmpty();
  }

  private void tell(Topic topic, boolean isDeleted) {
    world.changes.append(
        Outbox.Entry.to(person, topic, UUID.randomUUID(), "created", isDeleted, StreamWorld.NOW));
  }
}
