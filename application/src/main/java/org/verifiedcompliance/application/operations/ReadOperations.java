package org.verifiedcompliance.application.operations;

import org.verifiedcompliance.application.operations.Operations.Counts;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person what became of their operations. */
public interface ReadOperations {
  /** Those that wait, in the order in which they came. */
  Part<Remembered> waiting(PersonId person, Slice slice);

  /** Those that failed, the latest first. */
  Part<Remembered> failed(PersonId person, Slice slice);

  /** How many there are of each kind. */
  Counts count(PersonId person);
}
