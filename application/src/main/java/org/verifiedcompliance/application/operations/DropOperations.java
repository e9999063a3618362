package org.verifiedcompliance.application.operations;

import org.verifiedcompliance.domain.people.PersonId;

/** Empties a person's queue. */
@FunctionalInterface
public interface DropOperations {
  /** Forgets what waits, as if it had never come; what was done or refused stays remembered. */
  int drop(PersonId person);
}
