package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: what was on record of people before somebody registered with their address, set aside until
 * the mailbox is proven.
 */
public interface EarlierRecords {
  /** Sets it aside, and leaves nothing of it among the earlier versions of the person. */
  void keep(Person earlier, Instant at);

  /** What was set aside of this person, and is no longer. */
  Optional<Person> take(PersonId person);
}
