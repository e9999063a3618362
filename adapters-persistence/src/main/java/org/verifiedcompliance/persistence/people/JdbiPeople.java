package org.verifiedcompliance.persistence.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** People in the table {@code person}. */
public final class JdbiPeople implements People {
  private static final PersonRow ROW = new PersonRow();
  private static final Keyset BY_NAME =
      Keyset.ascending(
          KeyColumn.text("last_name").as("last_name COLLATE \"C\""),
          KeyColumn.text("first_name").as("first_name COLLATE \"C\""),
          KeyColumn.id("id"));

  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiPeople(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Person person) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO person (id, email, first_name, last_name, phone,
                      consent_granted, notes, search_text, created_at, updated_at, version)
                    VALUES (:id, :email, :firstName, :lastName, :phone,
                      :consentGranted, :notes, :searchText, :createdAt, :updatedAt, :version)
                    ON CONFLICT (email) DO NOTHING
                    """)
                .bindMap(PersonRow.of(person))
                .execute());
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return one("SELECT * FROM person WHERE id = :key", id.value());
  }

  @Override
  public List<Person> list(Collection<PersonId> ids) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM person WHERE id = ANY(:ids)")
            .bind("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
            .map(ROW)
            .list());
  }

  @Override
  public Optional<Person> findByEmail(EmailAddress email) {
    return one("SELECT * FROM person WHERE email = :key", email.value());
  }

  @Override
  public boolean update(Person changed) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    UPDATE person SET first_name = :firstName, last_name = :lastName,
                      phone = :phone, consent_granted = :consentGranted, notes = :notes,
                      search_text = :searchText, updated_at = :updatedAt, version = :version
                    WHERE id = :id AND version = :version - 1
                    """)
                .bindMap(PersonRow.of(changed))
                .execute());
  }

  @Override
  public Part<Person> list(@Nullable String text, Slice slice) {
    var filter = text == null ? "" : "search_text LIKE :pattern AND ";
    var sql =
        "SELECT * FROM person WHERE " + filter + BY_NAME.behind(slice) + " " + BY_NAME.order();
    return jdbi.withHandle(handle ->
        BY_NAME.read(
            handle
                .createQuery(sql)
                .bindMap(text == null ? Map.of() : Map.of("pattern", containing(text))),
            slice,
            ROW));
  }

  private Optional<Person> one(String query, Object key) {
    return jdbi.withHandle(handle -> handle.createQuery(query).bind("key", key).map(ROW).findOne());
  }

  private static String containing(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
