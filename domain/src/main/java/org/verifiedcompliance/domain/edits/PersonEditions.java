package org.verifiedcompliance.domain.edits;

import java.util.Optional;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: what was on record about people before each edit. */
public interface PersonEditions {
  /** Lets no other transaction edit the person until this one ends. */
  void lock(PersonId id);

  /** An earlier version; the present one is not among them. */
  Optional<Person> find(PersonId id, long version);

  /** Removes every earlier version, for erasure. */
  void forget(PersonId id);
}
