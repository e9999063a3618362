package org.verifiedcompliance.persistence.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.EditionsContract;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiEditionsTest implements EditionsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Override
  public PersonEditions personEditions() {
    return new JdbiPersonEditions(database.jdbi());
  }

  @Override
  public MeetingEditions meetingEditions() {
    return new JdbiMeetingEditions(database.jdbi());
  }

  @Override
  public EditMarks marks() {
    return new JdbiEditMarks(database.jdbi());
  }

  @Test
  void editionsNeverChange() {
    var ada = somebody();
    people().update(new PersonChange("Ida", null, null, null, null).applyTo(ada, LATER));

    assertThatThrownBy(() ->
            database
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE person_edition SET version = 9")))
        .hasMessageContaining("facts");
  }

  @Test
  void editionsGoWithTheirPerson() {
    var ada = somebody();
    people().update(new PersonChange("Ida", null, null, null, null).applyTo(ada, LATER));

    database
        .jdbi()
        .useHandle(handle -> handle.execute("DELETE FROM person WHERE id = ?", ada.id().value()));

    assertThat(personEditions().list(ada.id(), List.of(1L))).isEmpty();
  }
}
