package org.verifiedcompliance.persistence.auth;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.domain.people.PersonId;

/** Wrong passwords in the table {@code wrong_password}. */
public final class JdbiWrongPasswords implements WrongPasswords {
  /** The condition sees what was there before the statement. */
  private static final String FORGIVE =
      """
      WITH forgiven AS (
        DELETE FROM wrong_password WHERE person_id = :person AND failures < :most)
      SELECT NOT EXISTS (
        SELECT FROM wrong_password WHERE person_id = :person AND failures >= :most)
      """;

  private final Jdbi jdbi;

  /** Counts through this Jdbi. */
  public JdbiWrongPasswords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(@Nullable PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO wrong_password AS w (person_id, failures)
                SELECT person_id, 1 FROM account WHERE person_id = CAST(:person AS uuid)
                ON CONFLICT (person_id) DO UPDATE SET failures = w.failures + 1
                """)
            .bind("person", person == null ? null : person.value())
            .execute());
  }

  @Override
  public boolean forgive(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FORGIVE)
            .bind("person", person.value())
            .bind("most", MOST)
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public void reset(PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM wrong_password WHERE person_id = :person")
            .bind("person", person.value())
            .execute());
  }
}
