package org.verifiedcompliance.application.emails;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;

/** Proven addresses in a map, beside the people who have them. */
public final class InMemoryAddresses implements Addresses {
  private final InMemoryPeople people;
  private final Map<PersonId, EmailAddress> proven = new HashMap<>();

  public InMemoryAddresses(InMemoryPeople people) {
    this.people = people;
  }

  @Override
  public synchronized boolean isVerified(PersonId person) {
    return people
        .find(person)
        .filter(known -> known.email().equals(proven.get(person)))
        .isPresent();
  }

  @Override
  public synchronized void verify(PersonId person, EmailAddress email, Instant at) {
    proven.put(person, email);
  }

  @Override
  public boolean change(PersonId person, EmailAddress next, Instant at) {
    return people.move(person, next, at);
  }
}
