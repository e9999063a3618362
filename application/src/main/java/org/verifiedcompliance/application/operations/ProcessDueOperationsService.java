package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.RolesInForce;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Goes through the people for whom something is due; one who cannot be served holds up nobody, and
 * nothing is done in the name of a closed account.
 */
public final class ProcessDueOperationsService implements ProcessDueOperations {
  private static final int PEOPLE = 200;
  private static final UUID NO_SIGN_IN = new UUID(0, 0);

  private final Operations operations;
  private final OperationDesk desk;
  private final RolesInForce roles;
  private final InstantSource clock;

  /** Takes the memory, the desk, and who may do what. */
  public ProcessDueOperationsService(
      Operations operations, OperationDesk desk, RolesInForce roles, InstantSource clock) {
    this.operations = operations;
    this.desk = desk;
    this.roles = roles;
    this.clock = clock;
  }

  @Override
  public int process() {
    var due = operations.listDue(clock.instant(), PEOPLE);
    return (int) due.stream().filter(person -> !process(person)).count();
  }

  private boolean process(PersonId person) {
    try {
      var inForce = roles.of(person);
      if (!inForce.isEmpty()) {
        desk.process(new CurrentUser(person, NO_SIGN_IN, inForce), List.of(), false);
      }
      return true;
    } catch (StoreUnavailable _) {
      return false;
    }
  }
}
