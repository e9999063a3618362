package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.InMemoryConflicts;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;

class AuditedConflictsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private final AuditWorld world = new AuditWorld();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryConflicts kept = new InMemoryConflicts(people, new InMemoryMeetings());
  private final AuditedConflicts conflicts = new AuditedConflicts(kept, world.together);
  private final Person ada = PersonFixture.ada();
  private final Settlement end =
      new Settlement(NOW, ada.id(), Map.of("first_name", Choice.THEIRS), 2);

  @Test
  void anEndIsWrittenOnceAndNotWhatWasChosen() {
    var conflict = conflict();
    kept.add(conflict);

    assertThat(conflicts.settle(conflict.id(), end)).isTrue();
    assertThat(conflicts.settle(conflict.id(), end)).isFalse();

    world.wrote(AuditEntry.of("conflict.settled", "conflict", conflict.id().value()));
    assertThat(kept.find(conflict.id())).contains(conflict.settled(end));
  }

  @Test
  void aConflictThatIsNotThereIsNotSettledAndNotWritten() {
    assertThat(conflicts.settle(conflict().id(), end)).isFalse();

    world.wroteNothing();
  }

  @Test
  void thatOneCameUpIsReadAndForgottenWithoutAnEntry() {
    var subject = new Subject.OfPerson(ada.id());
    var conflict = conflict();

    conflicts.add(conflict);

    assertThat(conflicts.find(conflict.id())).contains(conflict);
    assertThat(conflicts.listOpen(subject)).containsExactly(conflict);
    assertThat(conflicts.listOpenFor(ada.id(), 10, 0)).containsExactly(conflict);
    assertThat(conflicts.listOpenFor(null, 10, 1)).isEmpty();
    conflicts.forget(ada.id());
    assertThat(conflicts.find(conflict.id())).isEmpty();
    world.wroteNothing();
  }

  private Conflict conflict() {
    var mine = new PersonChange("Mine", null, null, null, null).applyTo(ada, NOW);
    var sides = new Sides.OfPerson(Set.of(PersonField.FIRST_NAME), ada, mine, ada);
    var id = new ConflictId(UUID.randomUUID());
    return new Conflict(id, sides, ada.id(), "phone-1", NOW, NOW, null);
  }
}
