package org.verifiedcompliance.persistence.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.EarlierRecords;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.PersonText;

/** Earlier records in the table {@code earlier_record}. */
public final class JdbiEarlierRecords implements EarlierRecords {
  private static final String KEEP =
      """
      WITH forgotten AS (DELETE FROM person_edition WHERE person_id = :person)
      INSERT INTO earlier_record (person_id, content, set_aside_at)
      VALUES (:person, :content::jsonb, :at)
      """;

  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiEarlierRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void keep(Person earlier, Instant at) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(KEEP)
            .bind("person", earlier.id().value())
            .bind("content", PersonText.write(earlier))
            .bind("at", at)
            .execute());
  }

  @Override
  public Optional<Person> take(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("DELETE FROM earlier_record WHERE person_id = :person RETURNING content")
            .bind("person", person.value())
            .mapTo(String.class)
            .findOne()
            .map(PersonText::read));
  }
}
