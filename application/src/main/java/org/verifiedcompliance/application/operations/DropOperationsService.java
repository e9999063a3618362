package org.verifiedcompliance.application.operations;

import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** Forgets under the person's lock, so that nothing is forgotten while it is being done. */
public final class DropOperationsService implements DropOperations {
  private final Operations operations;
  private final UnitOfWork unitOfWork;

  /** Forgets in this memory. */
  public DropOperationsService(Operations operations, UnitOfWork unitOfWork) {
    this.operations = operations;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public int drop(PersonId person) {
    return unitOfWork.inTransaction(() -> {
      operations.lock(person);
      return operations.forgetWaiting(person);
    });
  }
}
