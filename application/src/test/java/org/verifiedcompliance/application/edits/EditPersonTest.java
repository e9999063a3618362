package org.verifiedcompliance.application.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class EditPersonTest {
  private static final Instant OFFLINE = Instant.parse("2026-02-28T09:00:00.1234567Z");
  private final EditWorld world = new EditWorld();
  private final Person ada = PersonFixture.ada();
  private final CurrentUser self = user(ada.id(), Role.MEMBER);
  private final CurrentUser admin = user(new PersonId(new UUID(9, 9)), Role.ADMIN);

  private static CurrentUser user(PersonId id, Role role) {
    return new CurrentUser(id, new UUID(1, 1), Set.of(role));
  }

  @BeforeEach
  void adaIsOnRecord() {
    world.people.add(ada);
  }

  private static PersonChange firstName(String name) {
    return new PersonChange(name, null, null, null, null);
  }

  private static PersonChange notes(String notes) {
    return new PersonChange(null, null, null, notes, null);
  }

  private EditPerson.Outcome edit(CurrentUser by, PersonChange change, Base<PersonChange> base) {
    return edit(by, change, base, null);
  }

  private EditPerson.Outcome edit(
      CurrentUser by, PersonChange change, Base<PersonChange> base, @Nullable String device) {
    var origin = device == null ? EditOrigin.LIVE : new EditOrigin(device, OFFLINE);
    return world.editPerson.edit(new EditPerson.Command(by, ada.id(), change, base, null, origin));
  }

  private static Base<PersonChange> version(long number) {
    return new Base.Version<>(number);
  }

  private Person now() {
    return world.people.find(ada.id()).orElseThrow();
  }

  @Test
  void anEditOfWhatIsThereIsApplied() {
    var outcome = edit(self, firstName("Ida"), version(1));

    assertThat(outcome).isEqualTo(new EditPerson.Outcome.Applied(now()));
    assertThat(now().firstName()).isEqualTo("Ida");
    assertThat(now().version()).isEqualTo(2);
  }

  @Test
  void fieldsThatDifferentSidesChangedMerge() {
    edit(admin, notes("by the admin"), version(1));

    var outcome = edit(self, firstName("Ida"), version(1), "phone-1");

    assertThat(outcome).isEqualTo(new EditPerson.Outcome.Merged(now(), Set.of(PersonField.NOTES)));
    assertThat(now().firstName()).isEqualTo("Ida");
    assertThat(now().notes()).isEqualTo("by the admin");
  }

  @Test
  void aFieldThatBothChangedWaitsAndTheOthersAreApplied() {
    edit(admin, firstName("Augusta"), version(1));

    var mine = new PersonChange("Ida", "Byron", null, null, null);
    var outcome = edit(self, mine, version(1), "phone-1");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            EditPerson.Outcome.Conflicting.class,
            waiting -> {
              assertThat(waiting.person()).isEqualTo(now());
              assertThat(waiting.conflict().device()).isEqualTo("phone-1");
              assertThat(waiting.conflict().editedBy()).isEqualTo(ada.id());
              assertThat(waiting.conflict().editedAt())
                  .isEqualTo(Instant.parse("2026-02-28T09:00:00.123456Z"));
              assertThat(waiting.conflict().sides()).satisfies(EditPersonTest::isOfFirstName);
            });
    assertThat(now().firstName()).isEqualTo("Augusta");
    assertThat(now().lastName()).isEqualTo("Byron");
  }

  private static void isOfFirstName(Sides sides) {
    assertThat(sides)
        .isInstanceOfSatisfying(
            Sides.OfPerson.class,
            ofPerson -> {
              assertThat(ofPerson.fields()).containsExactly(PersonField.FIRST_NAME);
              assertThat(ofPerson.base()).isNotNull();
              assertThat(ofPerson.mine().firstName()).isEqualTo("Ida");
              assertThat(ofPerson.theirs().firstName()).isEqualTo("Augusta");
            });
  }

  @Test
  void theStreamTellsThePersonOfAConflict() {
    edit(admin, firstName("Augusta"), version(1));
    edit(self, firstName("Ida"), version(1), "phone-1");

    assertThat(world.changes.listAll(Position.START, 10))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.topic()).isEqualTo(Topic.CONFLICT);
          assertThat(change.kind()).isEqualTo("opened");
          assertThat(change.person()).isEqualTo(ada.id());
          assertThat(change.isDeleted()).isFalse();
        });
  }

  @Test
  void theSameOnBothSidesIsNoConflict() {
    edit(admin, firstName("Ida"), version(1));

    var outcome = edit(self, firstName("Ida"), version(1), "phone-1");

    assertThat(outcome).isEqualTo(new EditPerson.Outcome.Applied(now()));
    assertThat(world.conflicts.all()).isEmpty();
  }

  @Test
  void aFieldThatWasSentButNotChangedLeavesTheOtherSidesValue() {
    edit(admin, firstName("Augusta"), version(1));

    var outcome = edit(self, firstName(ada.firstName()), version(1), "phone-1");

    assertThat(outcome)
        .isEqualTo(new EditPerson.Outcome.Merged(now(), Set.of(PersonField.FIRST_NAME)));
    assertThat(now().firstName()).isEqualTo("Augusta");
  }

  @Test
  void aPhoneDoesNotConflictWithItsOwnEarlierEdit() {
    edit(self, firstName("Ida"), version(1), "phone-1");

    var outcome = edit(self, firstName("Augusta"), version(1), "phone-1");

    assertThat(outcome).isEqualTo(new EditPerson.Outcome.Applied(now()));
    assertThat(now().firstName()).isEqualTo("Augusta");
  }

  @Test
  void anotherPhoneOfTheSamePersonDoesConflict() {
    edit(self, firstName("Ida"), version(1), "phone-1");

    assertThat(edit(self, firstName("Augusta"), version(1), "phone-2"))
        .isInstanceOf(EditPerson.Outcome.Conflicting.class);
  }

  @Test
  void whatSomebodyChangedAfterThePhonesFirstEditConflictsWithItsSecond() {
    edit(self, firstName("Ida"), version(1), "phone-1");
    edit(admin, firstName("Augusta"), version(2));

    assertThat(edit(self, firstName("Eda"), version(1), "phone-1"))
        .isInstanceOfSatisfying(
            EditPerson.Outcome.Conflicting.class,
            waiting ->
                assertThat(waiting.conflict().sides())
                    .isInstanceOfSatisfying(
                        Sides.OfPerson.class,
                        sides -> assertThat(sides.base().firstName()).isEqualTo("Ida")));
  }

  @Test
  void withoutABaseTheLastWriterWins() {
    edit(admin, firstName("Augusta"), version(1));

    var outcome = edit(self, firstName("Ida"), new Base.Present<>(), "phone-1");

    assertThat(outcome).isEqualTo(new EditPerson.Outcome.Applied(now()));
    assertThat(now().firstName()).isEqualTo("Ida");
  }

  @Test
  void aBaseMayBeToldByItsValues() {
    edit(admin, firstName("Augusta"), version(1));

    var stale = new Base.Values<>(firstName(ada.firstName()));
    assertThat(edit(self, firstName("Ida"), stale, "phone-1"))
        .isInstanceOf(EditPerson.Outcome.Conflicting.class);

    var current = new Base.Values<>(firstName("Augusta"));
    assertThat(edit(self, firstName("Ida"), current, "phone-2"))
        .isInstanceOf(EditPerson.Outcome.Applied.class);
  }

  @Test
  void onAVersionThatNobodyKnowsEveryDifferenceWaits() {
    var outcome = edit(self, new PersonChange("Ida", "Lovelace", null, null, null), version(7));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            EditPerson.Outcome.Conflicting.class,
            waiting -> {
              assertThat(waiting.conflict().sides().keys()).containsExactly("first_name");
              assertThat(now()).isEqualTo(ada);
            });
    assertThat(edit(self, firstName("Ada"), version(7)))
        .isInstanceOf(EditPerson.Outcome.Applied.class);
  }

  @Test
  void theSameEditTwiceWaitsOnce() {
    edit(admin, firstName("Augusta"), version(1));
    edit(self, firstName("Ida"), version(1), "phone-1");
    edit(self, firstName("Ida"), version(1), "phone-1");

    assertThat(world.conflicts.all()).hasSize(1);
  }

  @Test
  void aConflictThatNobodyHasToDecideAnyMoreEndsByItself() {
    edit(admin, firstName("Augusta"), version(1));
    edit(self, firstName("Ida"), version(1), "phone-1");

    edit(admin, firstName("Ida"), version(2));

    assertThat(world.conflicts.all())
        .singleElement()
        .satisfies(moot -> {
          assertThat(moot.settlement()).isNotNull();
          assertThat(moot.settlement().by()).isNull();
          assertThat(moot.settlement().version()).isEqualTo(3);
        });
    assertThat(world.changes.listAll(Position.START, 10))
        .last()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo("moot");
          assertThat(change.isDeleted()).isTrue();
        });
  }

  @Test
  void strangersFindNobody() {
    var stranger = user(new PersonId(new UUID(7, 7)), Role.ORGANISER);

    assertThat(edit(stranger, firstName("X"), version(1)))
        .isEqualTo(new EditPerson.Outcome.NotFound());
  }

  @Test
  void aDemandedVersionIsAsStrictAsEver() {
    edit(admin, notes("newer"), version(1));

    var command =
        new EditPerson.Command(
            self, ada.id(), firstName("Ida"), new Base.Present<>(), 1L, EditOrigin.LIVE);
    assertThat(world.editPerson.edit(command)).isEqualTo(new EditPerson.Outcome.Stale());
    assertThat(now().firstName()).isEqualTo("Ada");
  }
}
