package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.audited.AuditWorld.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;

class AuditedPeopleTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private final AuditWorld world = new AuditWorld();
  private final InMemoryPeople kept = new InMemoryPeople();
  private final AuditedPeople people = new AuditedPeople(kept, world.together);
  private final Person ada = PersonFixture.ada();

  @Test
  void whoIsAddedIsWrittenWithoutNameAndAddress() {
    assertThat(people.add(ada)).isTrue();

    assertThat(kept.find(ada.id())).contains(ada);
    var details = Map.of("version", "1", "consent", "true");
    world.wrote(entry("person.added", ada.id(), "person", ada.id().value(), details));
  }

  @Test
  void whoseAddressIsTakenIsNotWritten() {
    kept.add(ada);

    assertThat(people.add(PersonFixture.ada())).isFalse();

    world.wroteNothing();
  }

  @Test
  void aChangeIsWrittenWithWhatBecameOfTheConsent() {
    kept.add(ada);
    var changed = new PersonChange("New", null, null, null, false).applyTo(ada, NOW);

    assertThat(people.update(changed)).isTrue();

    assertThat(kept.find(ada.id())).map(Person::firstName).contains("New");
    var details = Map.of("version", "2", "consent", "false");
    world.wrote(entry("person.changed", ada.id(), "person", ada.id().value(), details));
  }

  @Test
  void aChangeOfAnOldVersionIsNotWritten() {
    kept.add(ada);

    assertThat(people.update(ada)).isFalse();

    world.wroteNothing();
  }

  @Test
  void readsAreNotWritten() {
    kept.add(ada);

    assertThat(people.find(ada.id())).contains(ada);
    assertThat(people.findByEmail(ada.email())).contains(ada);
    assertThat(people.list(List.of(ada.id()))).containsExactly(ada);
    assertThat(people.list("lovel", Slice.first(10))).containsExactly(ada);
    assertThat(people.list(null, new Slice(10, 1))).isEmpty();
    world.wroteNothing();
  }
}
