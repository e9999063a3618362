package org.verifiedcompliance.persistence.dates;

import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.dates.UpcomingDates;
import org.verifiedcompliance.application.dates.UpcomingDatesContract;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;

class JdbiUpcomingDatesTest implements UpcomingDatesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public UpcomingDates dates() {
    return new JdbiUpcomingDates(database.jdbi());
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Override
  public PersonId publisher() {
    var id = new PersonId(UUID.randomUUID());
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                INSERT INTO person (id, email, first_name, last_name, consent_granted,
                  search_text, created_at, updated_at, version)
                VALUES (?, ?, 'Ada', 'Test', true, '', now(), now(), 1)
                """,
                id.value(),
                id.value() + "@example.org"));
    return id;
  }
}
