package org.verifiedcompliance.application.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.meetings.MeetingWorld.ANN;
import static org.verifiedcompliance.application.meetings.MeetingWorld.BOB;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.Change;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.meetings.ScheduleChanges;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class EditMeetingTest {
  private final EditWorld world = new EditWorld();
  private final Meeting meeting = MeetingFixture.meetingAt(52.5, 13.4).by(ANN).build();
  private final MeetingChanges nothing = MeetingEdits.only(Set.of(), MeetingEdits.to(meeting));
  private final CurrentUser ann = user(ANN, Role.MEMBER);
  private final CurrentUser admin = user(BOB, Role.ADMIN);

  private static CurrentUser user(PersonId id, Role role) {
    return new CurrentUser(id, new UUID(1, 1), Set.of(role));
  }

  @BeforeEach
  void itIsOnRecord() {
    world.meetings.meetings.add(meeting);
  }

  private static ScheduleChanges sameTime() {
    return new ScheduleChanges(
        new Change.Keep<>(), new Change.Keep<>(), new Change.Keep<>(), new Change.Keep<>());
  }

  private MeetingChanges changes(
      Change<String> name, Change<Double> latitude, Change<Meters> radius, ScheduleChanges times) {
    return new MeetingChanges(
        name,
        nothing.description(),
        nothing.address(),
        latitude,
        nothing.longitude(),
        radius instanceof Change.Become<Meters>(var wide)
            ? new Change.Become<>(wide)
            : nothing.radius(),
        nothing.area(),
        times,
        nothing.maxParticipants(),
        nothing.isPublic(),
        nothing.tags(),
        nothing.meetingType(),
        nothing.qrCode());
  }

  private MeetingChanges named(String name) {
    return changes(new Change.Become<>(name), new Change.Keep<>(), new Change.Keep<>(), sameTime());
  }

  private MeetingChanges moved(double latitude) {
    return changes(
        new Change.Keep<>(), new Change.Become<>(latitude), new Change.Keep<>(), sameTime());
  }

  private MeetingChanges widened(double radius) {
    return changes(
        new Change.Keep<>(),
        new Change.Keep<>(),
        new Change.Become<>(new Meters(radius)),
        sameTime());
  }

  private MeetingChanges at(ScheduleChanges times) {
    return changes(new Change.Keep<>(), new Change.Keep<>(), new Change.Keep<>(), times);
  }

  private EditMeeting.Outcome edit(CurrentUser by, MeetingChanges changes, String device) {
    return world.editMeeting.edit(
        new EditMeeting.Command(
            by, meeting.id(), changes, new Base.Version<>(1), null, new EditOrigin(device, null)));
  }

  private Meeting now() {
    return world.meetings.meetings.find(meeting.id()).orElseThrow();
  }

  @Test
  void fieldsThatDifferentSidesChangedMerge() {
    edit(admin, moved(48.1), "desk");

    assertThat(edit(ann, named("Evening meeting"), "phone"))
        .isInstanceOfSatisfying(
            EditMeeting.Outcome.Merged.class,
            merged -> assertThat(merged.kept()).containsExactly(MeetingField.PLACE));
    assertThat(now().name()).isEqualTo("Evening meeting");
    assertThat(now().place().latitude()).isEqualTo(48.1);
  }

  @Test
  void aPlaceAndItsRadiusMergeIntoOneFence() {
    edit(admin, moved(48.1), "desk");
    edit(ann, widened(500), "phone");

    assertThat(now().fence()).isEqualTo(new CircleFence(now().place(), new Meters(500)));
    assertThat(now().place().latitude()).isEqualTo(48.1);
  }

  @Test
  void aPlaceIsOneFieldAndSoAreTheTimes() {
    edit(admin, moved(48.1), "desk");
    assertThat(edit(ann, moved(40.7), "phone")).isInstanceOf(EditMeeting.Outcome.Conflicting.class);

    var zone = new Change.Become<ZoneId>(ZoneId.of("Europe/Paris"));
    var rule = new Change.Become<>("FREQ=WEEKLY;BYDAY=TU");
    var inParis =
        new ScheduleChanges(
            new Change.Keep<>(), new Change.Keep<>(), widen(zone), new Change.Keep<>());
    var onTuesday =
        new ScheduleChanges(
            new Change.Keep<>(), new Change.Keep<>(), new Change.Keep<>(), rule(rule));
    edit(admin, at(inParis), "desk");
    assertThat(edit(ann, at(onTuesday), "phone"))
        .isInstanceOfSatisfying(
            EditMeeting.Outcome.Conflicting.class,
            waiting -> assertThat(waiting.conflict().sides().keys()).containsExactly("schedule"));
    assertThat(now().schedule().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  private static Change<ZoneId> widen(Change.Become<ZoneId> change) {
    return change;
  }

  private static Change<String> rule(Change.Become<String> change) {
    return change;
  }

  @Test
  void theOrganiserHearsOfTheConflict() {
    edit(admin, named("One"), "desk");
    edit(ann, named("Two"), "phone");

    assertThat(world.changes.listAll(Position.START, 10))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.organiser()).isEqualTo(ANN);
          assertThat(change.meeting()).isEqualTo(meeting.id().value());
          assertThat(change.isPublic()).isFalse();
        });
  }

  @Test
  void timesThatDoNotFitTogetherAreRefused() {
    var ends = new Change.Become<Instant>(Instant.parse("2020-01-01T00:00:00Z"));
    var bad =
        new ScheduleChanges(
            new Change.Keep<>(), end(ends), new Change.Keep<>(), new Change.Keep<>());

    assertThat(edit(ann, at(bad), "phone")).isInstanceOf(EditMeeting.Outcome.Invalid.class);
    assertThat(now()).isEqualTo(meeting);
  }

  private static Change<Instant> end(Change.Become<Instant> change) {
    return change;
  }

  @Test
  void onlyItsPublisherAndAdminsEdit() {
    assertThat(edit(user(BOB, Role.ORGANISER), named("Mine"), "phone"))
        .isEqualTo(new EditMeeting.Outcome.NotAllowed());
    assertThat(now()).isEqualTo(meeting);
  }

  @Test
  void aDeactivatedMeetingStaysSo() {
    world.meetings.meetings.update(meeting.deactivated(Instant.parse("2026-03-01T19:00:00Z")));

    edit(ann, named("Evening meeting"), "phone");

    assertThat(now().isActive()).isFalse();
    assertThat(now().name()).isEqualTo("Evening meeting");
    assertThat(List.copyOf(world.conflicts.all())).isEmpty();
  }
}
