package org.verifiedcompliance.application.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.meetings.MeetingWorld.ANN;
import static org.verifiedcompliance.application.meetings.MeetingWorld.BOB;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class MeetingUseCasesTest {
  private static final Coordinate PLACE = new Coordinate(52.52, 13.405);

  private final MeetingWorld world = new MeetingWorld();

  private static CurrentUser user(PersonId person, Role... roles) {
    return new CurrentUser(person, new UUID(0, 0), Set.of(roles));
  }

  private static MeetingDetails details(@Nullable MeetingSchedule schedule, boolean isPublic) {
    return new MeetingDetails(
        "Talk",
        null,
        null,
        PLACE,
        new Meters(99.99949),
        null,
        schedule,
        null,
        isPublic,
        List.of(),
        null,
        null);
  }

  private Meeting published(@Nullable MeetingSchedule schedule, boolean isPublic) {
    var command = new PublishMeeting.Command(ANN, details(schedule, isPublic));
    var outcome = (PublishMeeting.Outcome.Published) world.publish.publish(command);
    return outcome.view().meeting();
  }

  private static <T> Change<T> keep() {
    return new Change.Keep<>();
  }

  private static ScheduleChanges sameSchedule() {
    return new ScheduleChanges(keep(), keep(), keep(), keep());
  }

  private static MeetingChanges renamed(String name, ScheduleChanges schedule) {
    return new MeetingChanges(
        new Change.Become<>(name),
        new Change.Become<>("new"),
        keep(),
        new Change.Become<>(-33.9),
        keep(),
        keep(),
        keep(),
        schedule,
        keep(),
        keep(),
        keep(),
        keep(),
        keep());
  }

  private ChangeMeeting.Outcome change(CurrentUser user, MeetingId id, @Nullable Long version) {
    return world.change.change(
        new ChangeMeeting.Command(user, id, version, renamed("Other", sameSchedule())));
  }

  private List<MeetingId> nearby(@Nullable PersonId viewer) {
    var query = new NearbyQuery(PLACE, new Meters(100), 50, true, viewer);
    return world.nearby.find(query, MeetingFilter.NONE).stream()
        .map(found -> found.view().meeting().id())
        .toList();
  }

  @Test
  void aPublishedMeetingIsOnRecordAndFoundAtOnce() {
    world.clock.set(Instant.parse("2026-03-01T18:00:00.123456789Z"));
    var meeting = published(null, true);

    assertThat(meeting.createdBy()).isEqualTo(ANN);
    assertThat(meeting.createdAt()).isEqualTo("2026-03-01T18:00:00.123456Z");
    assertThat(meeting.version()).isOne();
    assertThat(MeetingDetails.of(meeting).radius()).isEqualTo(new Meters(99.999));
    assertThat(world.meetings.find(meeting.id())).contains(meeting);
    assertThat(nearby(null)).containsExactly(meeting.id());
  }

  @Test
  void aRuleThatNobodyCanExpandIsRefused() {
    var schedule =
        new MeetingSchedule(Instant.EPOCH, Duration.ofHours(1), ZoneId.of("UTC"), "FREQ=NEVER");

    assertThat(world.publish.publish(new PublishMeeting.Command(ANN, details(schedule, true))))
        .isInstanceOf(PublishMeeting.Outcome.Invalid.class);
    assertThat(world.meetings.all()).isEmpty();
  }

  @Test
  void aPrivateMeetingIsFoundByItsIdAndNearbyByItsCreatorOnly() {
    var meeting = published(null, false);

    assertThat(nearby(ANN)).containsExactly(meeting.id());
    assertThat(nearby(BOB)).isEmpty();
    assertThat(world.find.find(meeting.id())).isPresent();
  }

  @Test
  void theNextStartIsOneToCome() {
    var weekly = published(MeetingFixture.weekly(), true);
    world.clock.set(Instant.parse("2026-03-09T18:00:00Z"));
    assertThat(world.find.find(weekly.id()).orElseThrow().nextStart())
        .isEqualTo("2026-03-09T18:00:00Z");
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.find.find(weekly.id()).orElseThrow().nextStart())
        .as("one that goes on has begun")
        .isEqualTo("2026-03-16T18:00:00Z");
  }

  @Test
  void aSingleDateHasANextStartUntilItBegins() {
    var once =
        new MeetingSchedule(world.clock.instant(), Duration.ofHours(1), ZoneId.of("UTC"), null);
    var meeting = published(once, true);

    assertThat(world.find.find(meeting.id()).orElseThrow().nextStart()).isEqualTo(once.start());
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.find.find(meeting.id()).orElseThrow().nextStart()).isNull();
  }

  @Test
  void theCreatorAndAdminsMayChangeAMeeting() {
    var meeting = published(null, true);

    assertThat(change(user(BOB), meeting.id(), null))
        .isInstanceOf(ChangeMeeting.Outcome.NotAllowed.class);
    world.clock.advance(Duration.ofMinutes(1));
    assertThat(change(user(ANN), meeting.id(), 1L))
        .isInstanceOf(ChangeMeeting.Outcome.Changed.class);
    assertThat(change(user(BOB, Role.ADMIN), meeting.id(), null))
        .isInstanceOf(ChangeMeeting.Outcome.Changed.class);

    var changed = world.meetings.find(meeting.id()).orElseThrow();
    assertThat(changed.name()).isEqualTo("Other");
    assertThat(changed.place()).isEqualTo(new Coordinate(-33.9, 13.405));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(world.clock.instant());
    assertThat(nearby(null)).isEmpty();
  }

  @Test
  void aChangeThatChangesNothingLeavesTheVersion() {
    var meeting = published(null, true);
    var nothing =
        new MeetingChanges(
            keep(),
            keep(),
            keep(),
            keep(),
            keep(),
            keep(),
            keep(),
            sameSchedule(),
            keep(),
            keep(),
            keep(),
            keep(),
            keep());
    world.clock.advance(Duration.ofMinutes(1));

    var outcome =
        world.change.change(new ChangeMeeting.Command(user(ANN), meeting.id(), 1L, nothing));

    assertThat(outcome).isInstanceOf(ChangeMeeting.Outcome.Changed.class);
    assertThat(world.meetings.find(meeting.id())).contains(meeting);
  }

  @Test
  void aChangeOfAnOlderVersionIsStale() {
    var meeting = published(null, true);

    assertThat(change(user(ANN), meeting.id(), 2L)).isInstanceOf(ChangeMeeting.Outcome.Stale.class);
    assertThat(world.meetings.find(meeting.id())).contains(meeting);
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    var unknown = MeetingFixture.newId();

    assertThat(change(user(ANN), unknown, null))
        .isInstanceOf(ChangeMeeting.Outcome.NoSuchMeeting.class);
    assertThat(world.deactivate.deactivate(new DeactivateMeeting.Command(user(ANN), unknown)))
        .isInstanceOf(DeactivateMeeting.Outcome.NoSuchMeeting.class);
    assertThat(world.find.find(unknown)).isEmpty();
  }

  @Test
  void changesThatDoNotFitTheMeetingAreNamed() {
    var meeting = published(null, true);
    var ending = new ScheduleChanges(keep(), new Change.Become<>(Instant.EPOCH), keep(), keep());
    var command =
        new ChangeMeeting.Command(user(ANN), meeting.id(), null, renamed("Other", ending));

    assertThat(world.change.change(command))
        .isEqualTo(
            new ChangeMeeting.Outcome.Invalid(
                List.of(new InvalidField("end_time", "start-missing", "needs a start_time"))));
  }

  @Test
  void aDeactivatedMeetingIsNoLongerFoundNearby() {
    var meeting = published(null, true);
    var byBob = new DeactivateMeeting.Command(user(BOB), meeting.id());
    var byAnn = new DeactivateMeeting.Command(user(ANN), meeting.id());

    assertThat(world.deactivate.deactivate(byBob))
        .isInstanceOf(DeactivateMeeting.Outcome.NotAllowed.class);
    for (var time = 1; time <= 2; time++) {
      assertThat(world.deactivate.deactivate(byAnn))
          .isInstanceOf(DeactivateMeeting.Outcome.Deactivated.class);
    }
    assertThat(nearby(ANN)).isEmpty();
    assertThat(world.meetings.find(meeting.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aChangeThatAlwaysLosesTheRaceGivesUp() {
    var meeting = published(null, true);
    var losing = losing(world.meetings);
    var command =
        new ChangeMeeting.Command(user(ANN), meeting.id(), null, renamed("Other", sameSchedule()));

    assertThat(world.changeIn(losing).change(command))
        .isInstanceOf(ChangeMeeting.Outcome.Stale.class);
    assertThat(
            world
                .deactivateIn(losing)
                .deactivate(new DeactivateMeeting.Command(user(ANN), meeting.id())))
        .isInstanceOf(DeactivateMeeting.Outcome.Stale.class);
  }

  /** A store in which somebody else is always faster. */
  private static Meetings losing(Meetings store) {
    return (Meetings)
        Proxy.newProxyInstance(
            Meetings.class.getClassLoader(),
            new Class<?>[] {Meetings.class},
            (proxy, method, arguments) ->
                method.getName().equals("update") ? false : method.invoke(store, arguments));
  }

  @Test
  void whatTheIndexKnowsButTheRecordDoesNotIsLeftOut() {
    world.index.put(MeetingPlace.of(MeetingFixture.meetingAt(PLACE).build()));

    assertThat(nearby(null)).isEmpty();
  }

  @Test
  void aPersonSeesTheirOwnMeetings() {
    var first = published(null, false);
    world.clock.advance(Duration.ofSeconds(1));
    var second = published(null, true);

    assertThat(world.own.list(ANN, new Slice(10, 0)))
        .extracting(own -> own.view().meeting().id())
        .containsExactly(second.id(), first.id());
    assertThat(world.own.list(ANN, new Slice(1, 1))).hasSize(1);
    assertThat(world.own.list(BOB, new Slice(10, 0))).isEmpty();
  }
}
