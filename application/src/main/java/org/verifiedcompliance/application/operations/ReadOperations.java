package org.verifiedcompliance.application.operations;

import java.util.List;
import org.verifiedcompliance.application.operations.Operations.Counts;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person what became of their operations. */
public interface ReadOperations {
  /** Those that wait, in the order in which they came. */
  List<Remembered> waiting(PersonId person, Page page);

  /** Those that failed, the latest first. */
  List<Remembered> failed(PersonId person, Page page);

  /** How many there are of each kind. */
  Counts count(PersonId person);
}
