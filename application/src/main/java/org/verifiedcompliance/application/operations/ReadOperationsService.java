package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import java.util.List;
import org.verifiedcompliance.application.operations.Operations.Counts;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.people.PersonId;

/** Reads from the memory of operations. */
public final class ReadOperationsService implements ReadOperations {
  private final Operations operations;
  private final InstantSource clock;

  /** Reads from this memory. */
  public ReadOperationsService(Operations operations, InstantSource clock) {
    this.operations = operations;
    this.clock = clock;
  }

  @Override
  public List<Remembered> waiting(PersonId person, Page page) {
    return operations.listWaiting(person, page);
  }

  @Override
  public List<Remembered> failed(PersonId person, Page page) {
    return operations.listFailed(person, page);
  }

  @Override
  public Counts count(PersonId person) {
    return operations.count(person, clock.instant());
  }
}
