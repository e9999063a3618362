package org.verifiedcompliance.persistence.people;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.verifiedcompliance.application.emails.Addresses;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Addresses in the tables {@code person} and {@code verified_email}. */
public final class JdbiAddresses implements Addresses {
  private static final String VERIFY =
      """
      INSERT INTO verified_email (person_id, email, at) VALUES (:person, :email, :at)
      ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, at = excluded.at
      """;
  private static final String CHANGE =
      """
      UPDATE person SET email = :email, search_text = :searchText, updated_at = :updatedAt,
        version = :version
      WHERE id = :id AND version = :version - 1
        AND NOT EXISTS (SELECT FROM person WHERE email = :email)
      """;

  private static final String BEFORE_CHANGE = "before_change";

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiAddresses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean isVerified(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT FROM verified_email v JOIN person p ON p.id = v.person_id
                  WHERE v.person_id = :person AND v.email = p.email)
                """)
            .bind("person", person.value())
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public void verify(PersonId person, EmailAddress email, Instant at) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(VERIFY)
            .bind("person", person.value())
            .bind("email", email.value())
            .bind("at", at)
            .execute());
  }

  /** The row is locked before it is read, so that its version cannot change in between. */
  @Override
  public boolean change(PersonId person, EmailAddress next, Instant at) {
    return jdbi.inTransaction(handle ->
        handle
                .createQuery("SELECT * FROM person WHERE id = :id FOR UPDATE")
                .bind("id", person.value())
                .map(new PersonRow())
                .findOne()
                .map(known -> replace(handle, changed(known, next, at)))
                .orElse(0)
            == 1);
  }

  /**
   * Somebody else may take the address at this instant, which no look beforehand can see: then only
   * the key refuses, and the savepoint keeps the caller's transaction alive.
   */
  private static int replace(Handle handle, Person changed) {
    handle.savepoint(BEFORE_CHANGE);
    try {
      var rows = handle.createUpdate(CHANGE).bindMap(PersonRow.of(changed)).execute();
      handle.releaseSavepoint(BEFORE_CHANGE);
      return rows;
    } catch (UnableToExecuteStatementException failure) {
      if (failure.getCause() instanceof PSQLException refusal
          && PSQLState.UNIQUE_VIOLATION.getState().equals(refusal.getSQLState())) {
        handle.rollbackToSavepoint(BEFORE_CHANGE);
        return 0;
      }
      throw failure;
    }
  }

  private static Person changed(Person known, EmailAddress next, Instant at) {
    return new Person(
        known.id(),
        next,
        known.firstName(),
        known.lastName(),
        known.phone(),
        known.consentGranted(),
        known.notes(),
        known.createdAt(),
        at,
        known.version() + 1);
  }
}
