package org.verifiedcompliance.persistence.sessions;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

record PeopleTable(Jdbi jdbi) implements People {
  @Override
  public boolean add(Person person) {
    return jdbi.withHandle(h ->
        h.createUpdate(
                "INSERT INTO person (id,email,first_name,last_name,consent_granted,search_text,created_at,updated_at,version) VALUES (:id,:email,'a','b',:c,'',now(),now(),1)")
            .bind("id", person.id().value())
            .bind("email", person.email().value())
            .bind("c", person.consentGranted())
            .execute())
        == 1;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Person> findByEmail(EmailAddress email) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean update(Person changed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Person> list(@Nullable String text, int limit, int offset) {
    throw new UnsupportedOperationException();
  }
}
