package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import org.verifiedcompliance.application.operations.Operations.Counts;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
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
  public Part<Remembered> waiting(PersonId person, Slice slice) {
    return operations.listWaiting(person, slice);
  }

  @Override
  public Part<Remembered> failed(PersonId person, Slice slice) {
    return operations.listFailed(person, slice);
  }

  @Override
  public Counts count(PersonId person) {
    return operations.count(person, clock.instant());
  }
}
