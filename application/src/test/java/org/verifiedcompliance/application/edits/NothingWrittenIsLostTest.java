package org.verifiedcompliance.application.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.Role;

/**
 * Two phones edit one person from bases of any age, in any order, and now and then somebody settles
 * a conflict. Whatever anybody wrote is on record, in an earlier edition, or in a conflict.
 */
class NothingWrittenIsLostTest {
  private static final MeetingChanges NO_MEETING =
      MeetingEdits.only(Set.of(), MeetingEdits.to(MeetingFixture.meetingAt(0, 0).build()));
  private static final PersonChange NONE = new PersonChange(null, null, null, null, null);

  private final EditWorld world = new EditWorld();
  private final Person ada = PersonFixture.ada();
  private final CurrentUser self = new CurrentUser(ada.id(), new UUID(1, 1), Set.of(Role.MEMBER));
  private final List<String> written = new ArrayList<>();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyValueIsSomewhere(long seed) {
    var random = new SplittableRandom(seed);
    world.people.add(ada);
    for (var i = 0; i < 25; i++) {
      if (random.nextInt(6) == 0) {
        settleOne(random);
      } else {
        edit(random, "s" + seed + "-" + i);
      }
      assertThat(somewhere()).containsAll(written);
    }
  }

  private void edit(SplittableRandom random, String value) {
    var name = random.nextBoolean() ? null : value + "a";
    var notes = random.nextBoolean() ? null : value + "b";
    var present = world.people.find(ada.id()).orElseThrow().version();
    var base = new Base.Version<PersonChange>(1 + random.nextLong(present + 1));
    var device = random.nextBoolean() ? "phone-1" : "phone-2";
    Stream.of(name, notes).filter(text -> text != null).forEach(written::add);
    world.editPerson.edit(
        new EditPerson.Command(
            self,
            ada.id(),
            new PersonChange(name, null, null, notes, null),
            base,
            null,
            new EditOrigin(device, null)));
  }

  private void settleOne(SplittableRandom random) {
    var open = world.list.list(self, new Page(200, 0));
    if (!open.isEmpty()) {
      var id = open.get(random.nextInt(open.size())).id();
      var choice = random.nextBoolean() ? Choice.MINE : Choice.THEIRS;
      world.resolve.resolve(
          new ResolveConflict.Command(self, id, choice, Map.of(), NONE, NO_MEETING));
    }
  }

  private Set<String> somewhere() {
    var present = world.people.find(ada.id()).orElseThrow();
    var earlier = LongStream.range(1, present.version()).boxed().toList();
    var values = new HashSet<String>();
    Stream.concat(Stream.of(present), world.people.list(ada.id(), earlier).values().stream())
        .forEach(edition -> addTo(values, edition));
    world.conflicts.all().stream()
        .map(Conflict::sides)
        .forEach(sides -> addTo(values, ((Sides.OfPerson) sides).mine()));
    return values;
  }

  private static void addTo(Set<String> values, Person edition) {
    values.add(edition.firstName());
    values.add(String.valueOf(edition.notes()));
  }
}
