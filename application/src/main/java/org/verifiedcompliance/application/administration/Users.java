package org.verifiedcompliance.application.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: people with accounts. */
public interface Users {
  /** By last name, first name and id, in the order of code points. */
  Part<User> list(UserQuery query, Instant now);

  /** One of them. */
  Optional<User> find(PersonId person, Instant now);

  /**
   * The active admins, whom nobody else changes until the transaction ends: of two who would take
   * the role from each other, the second sees what the first has done.
   */
  Set<PersonId> lockAdmins();
}
