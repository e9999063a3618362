package org.verifiedcompliance.application.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.verifiedcompliance.application.meetings.MeetingWorld.ANN;
import static org.verifiedcompliance.application.meetings.MeetingWorld.BOB;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class ResolveConflictTest {
  private static final PersonChange NONE = new PersonChange(null, null, null, null, null);
  private final EditWorld world = new EditWorld();
  private final Person ada = PersonFixture.ada();
  private final Meeting meeting = MeetingFixture.meetingAt(52.5, 13.4).by(ANN).build();
  private final MeetingChanges noChanges = MeetingEdits.only(Set.of(), MeetingEdits.to(meeting));
  private final CurrentUser self = user(ada.id(), Role.MEMBER);
  private final CurrentUser admin = user(BOB, Role.ADMIN);

  private static CurrentUser user(PersonId id, Role role) {
    return new CurrentUser(id, new UUID(1, 1), Set.of(role));
  }

  @BeforeEach
  void somebodyAndAMeeting() {
    world.people.add(ada);
    world.meetings.meetings.add(meeting);
  }

  /** The admin and Ada's phone both change name and notes. */
  private Conflict conflict() {
    edit(admin, new PersonChange("Augusta", null, null, "theirs", null));
    edit(self, new PersonChange("Ida", null, null, "mine", null));
    return world.list.list(self, new Page(10, 0)).getLast();
  }

  private void edit(CurrentUser by, PersonChange change) {
    world.editPerson.edit(
        new EditPerson.Command(
            by,
            ada.id(),
            change,
            new Base.Version<>(1),
            null,
            new EditOrigin(by.person().value().toString(), null)));
  }

  private ResolveConflict.Outcome resolve(
      CurrentUser by, ConflictId id, @Nullable Choice all, Map<String, Choice> choices) {
    return resolve(by, id, all, choices, NONE);
  }

  private ResolveConflict.Outcome resolve(
      CurrentUser by,
      ConflictId id,
      @Nullable Choice all,
      Map<String, Choice> choices,
      PersonChange values) {
    return world.resolve.resolve(
        new ResolveConflict.Command(by, id, all, choices, values, noChanges));
  }

  private Person now() {
    return world.people.find(ada.id()).orElseThrow();
  }

  @Test
  void eachFieldBecomesWhatWasChosen() {
    var id = conflict().id();
    var version = now().version();

    var outcome =
        resolve(self, id, null, Map.of("first_name", Choice.MINE, "notes", Choice.THEIRS));

    assertThat(outcome).isInstanceOf(ResolveConflict.Outcome.Settled.class);
    assertThat(now().firstName()).isEqualTo("Ida");
    assertThat(now().notes()).isEqualTo("theirs");
    assertThat(now().version()).isEqualTo(version + 1);
    assertThat(world.conflicts.find(id).orElseThrow().settlement())
        .satisfies(end -> {
          assertThat(end).isNotNull();
          assertThat(end.by()).isEqualTo(ada.id());
          assertThat(end.choices()).containsEntry("first_name", Choice.MINE);
          assertThat(end.version()).isEqualTo(version + 1);
        });
    assertThat(world.changes.listAll(Position.START, 10).getLast().kind()).isEqualTo("settled");
  }

  @Test
  void oneSideCanBeChosenForAll() {
    resolve(self, conflict().id(), Choice.MINE, Map.of());

    assertThat(now().firstName()).isEqualTo("Ida");
    assertThat(now().notes()).isEqualTo("mine");
  }

  @Test
  void whatIsThereCanStay() {
    var id = conflict().id();
    var before = now();

    assertThat(resolve(self, id, Choice.THEIRS, Map.of()))
        .isInstanceOf(ResolveConflict.Outcome.Settled.class);
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void aThirdValueCanBeChosen() {
    var choices = Map.of("first_name", Choice.VALUE, "notes", Choice.VALUE);
    var values = new PersonChange("Lady Ada", "ignored", null, "", null);

    resolve(self, conflict().id(), null, choices, values);

    assertThat(now().firstName()).isEqualTo("Lady Ada");
    assertThat(now().notes()).isNull();
    assertThat(now().lastName()).isEqualTo(ada.lastName());
  }

  @Test
  void whatWasEditedMeanwhileInOtherFieldsStays() {
    var id = conflict().id();
    var rename = new PersonChange(null, "King", null, null, null);
    world.editPerson.edit(
        new EditPerson.Command(
            admin, ada.id(), rename, new Base.Present<>(), null, EditOrigin.LIVE));

    resolve(self, id, Choice.MINE, Map.of());

    assertThat(now().lastName()).isEqualTo("King");
    assertThat(now().firstName()).isEqualTo("Ida");
  }

  @Test
  void aConflictIsSettledOnce() {
    var id = conflict().id();
    resolve(self, id, Choice.MINE, Map.of());

    assertThat(resolve(admin, id, Choice.THEIRS, Map.of()))
        .isInstanceOfSatisfying(
            ResolveConflict.Outcome.AlreadySettled.class,
            settled ->
                assertThat(settled.conflict().settlement())
                    .isNotNull()
                    .satisfies(end -> assertThat(end.by()).isEqualTo(ada.id())));
    assertThat(now().firstName()).isEqualTo("Ida");
  }

  @Test
  void everyFieldNeedsAChoiceAndNoOtherMayHaveOne() {
    var id = conflict().id();
    var choices = Map.of("first_name", Choice.MINE, "phone", Choice.MINE);

    assertThat(resolve(self, id, null, choices))
        .isInstanceOfSatisfying(
            ResolveConflict.Outcome.Invalid.class,
            invalid ->
                assertThat(invalid.faults())
                    .extracting(InvalidField::field, InvalidField::code)
                    .containsExactly(
                        tuple("choices.phone", "not-in-conflict"),
                        tuple("choices.notes", "required")));
    assertThat(world.conflicts.find(id).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void strangersKnowOfNoConflict() {
    var id = conflict().id();
    var stranger = user(ANN, Role.ORGANISER);

    assertThat(resolve(stranger, id, Choice.MINE, Map.of()))
        .isEqualTo(new ResolveConflict.Outcome.NotFound());
    assertThat(world.list.list(stranger, new Page(10, 0))).isEmpty();
    assertThat(world.list.list(admin, new Page(10, 0))).hasSize(1);
  }

  @Test
  void twoConflictsOfOneFieldEndTogetherWhenTheyWantTheSame() {
    conflict();
    edit(user(ada.id(), Role.MEMBER), new PersonChange("Ida", null, null, null, null));
    assertThat(world.list.list(self, new Page(10, 0))).hasSize(2);

    resolve(self, world.list.list(self, new Page(10, 0)).getFirst().id(), Choice.MINE, Map.of());

    assertThat(world.list.list(self, new Page(10, 0))).isEmpty();
  }

  @Test
  void aMeetingBecomesWhatItsPublisherChooses() {
    var one = MeetingFixture.meetingAt(48.1, 11.5).build();
    var other = MeetingFixture.meetingAt(40.7, -74).build();
    move(admin, one);
    move(user(ANN, Role.MEMBER), other);
    var conflict = world.list.list(user(ANN, Role.MEMBER), new Page(10, 0)).getFirst();

    var outcome = resolve(user(ANN, Role.MEMBER), conflict.id(), Choice.MINE, Map.of());

    assertThat(outcome).isInstanceOf(ResolveConflict.Outcome.Settled.class);
    var now = world.meetings.meetings.find(meeting.id()).orElseThrow();
    assertThat(now.place()).isEqualTo(other.place());
    assertThat(now.fence()).isEqualTo(other.fence());
    assertThat(now.version()).isEqualTo(3);
  }

  private void move(CurrentUser by, Meeting to) {
    var changes = MeetingEdits.only(Set.of(MeetingField.PLACE), MeetingEdits.to(to));
    world.editMeeting.edit(
        new EditMeeting.Command(
            by,
            meeting.id(),
            changes,
            new Base.Version<>(1),
            null,
            new EditOrigin(by.person().value().toString(), null)));
  }
}
