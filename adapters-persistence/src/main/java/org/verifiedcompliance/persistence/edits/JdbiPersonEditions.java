package org.verifiedcompliance.persistence.edits;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.PersonText;

/** Reads what the table {@code person} itself puts into {@code person_edition}. */
public final class JdbiPersonEditions implements PersonEditions {
  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiPersonEditions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void lock(PersonId id) {
    jdbi.useHandle(handle ->
        handle
            .createQuery("SELECT id FROM person WHERE id = :id FOR NO KEY UPDATE")
            .bind("id", id.value())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public Map<Long, Person> list(PersonId id, Collection<Long> versions) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT version, content FROM person_edition
                WHERE person_id = :id AND version = ANY(:versions)
                """)
            .bind("id", id.value())
            .bind("versions", versions.toArray(Long[]::new))
            .reduceRows(
                new HashMap<Long, Person>(),
                (editions, row) -> {
                  editions.put(
                      row.getColumn("version", Long.class),
                      PersonText.read(row.getColumn("content", String.class)));
                  return editions;
                }));
  }

  @Override
  public void forget(PersonId id) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM person_edition WHERE person_id = :id")
            .bind("id", id.value())
            .execute());
  }
}
