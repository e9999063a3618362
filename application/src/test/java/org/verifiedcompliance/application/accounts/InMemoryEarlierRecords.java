package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Earlier records in a map. */
public final class InMemoryEarlierRecords implements EarlierRecords {
  private final Map<PersonId, Person> aside = new ConcurrentHashMap<>();

  @Override
  public void keep(Person earlier, Instant at) {
    aside.put(earlier.id(), earlier);
  }

  @Override
  public Optional<Person> take(PersonId person) {
    return Optional.ofNullable(aside.remove(person));
  }
}
