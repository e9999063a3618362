package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.people.PersonId;

/** Goes through the people for whom something is due; one who cannot be served holds up nobody. */
public final class ProcessDueOperationsService implements ProcessDueOperations {
  private static final int PEOPLE = 200;
  private static final UUID NO_SIGN_IN = new UUID(0, 0);

  private final Operations operations;
  private final OperationDesk desk;
  private final Accounts accounts;
  private final InstantSource clock;

  /** Takes the memory, the desk, and who may do what. */
  public ProcessDueOperationsService(
      Operations operations, OperationDesk desk, Accounts accounts, InstantSource clock) {
    this.operations = operations;
    this.desk = desk;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public int process() {
    var due = operations.listDue(clock.instant(), PEOPLE);
    return (int) due.stream().filter(person -> !process(person)).count();
  }

  private boolean process(PersonId person) {
    try {
      var roles = accounts.find(person).map(Account::roles).orElse(Set.of());
      desk.process(new CurrentUser(person, NO_SIGN_IN, roles), List.of(), false);
      return true;
    } catch (StoreUnavailable _) {
      return false;
    }
  }
}
