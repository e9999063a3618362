package org.verifiedcompliance.domain.edits;

import java.util.Collection;
import java.util.Map;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: what was on record about people before each edit. */
public interface PersonEditions {
  /** Lets no other transaction edit the person until this one ends. */
  void lock(PersonId id);

  /** Those of the earlier versions that are known; the present one is not among them. */
  Map<Long, Person> list(PersonId id, Collection<Long> versions);

  /** Removes every earlier version, for erasure. */
  void forget(PersonId id);
}
