package org.verifiedcompliance.persistence.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.ConflictsContract;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiConflictsTest implements ConflictsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Conflicts conflicts() {
    return new JdbiConflicts(database.jdbi());
  }

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Test
  void whatIsSettledNeverChanges() {
    var ada = PersonFixture.named("Ada", "Byron", UUID.randomUUID() + "@example.org");
    people().add(ada);
    var sides = new Sides.OfPerson(Set.of(PersonField.NOTES), null, ada, ada);
    var now = Instant.parse("2026-03-01T18:00:00Z");
    var id = new ConflictId(UUID.randomUUID());
    conflicts().add(new Conflict(id, sides, ada.id(), null, now, now, null));
    conflicts().settle(id, new Settlement(now, null, Map.of(), 1));

    assertThatThrownBy(() ->
            database
                .jdbi()
                .useHandle(handle ->
                    handle.execute(
                        "UPDATE edit_conflict SET choices = '{}' WHERE id = ?", id.value())))
        .hasMessageContaining("facts");
    assertThat(conflicts().find(id)).isPresent();
  }
}
