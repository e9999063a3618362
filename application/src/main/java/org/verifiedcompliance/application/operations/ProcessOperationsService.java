package org.verifiedcompliance.application.operations;

import java.util.List;
import org.verifiedcompliance.application.auth.CurrentUser;

/** Does at the desk what waits. */
public final class ProcessOperationsService implements ProcessOperations {
  private final OperationDesk desk;

  /** Does them at this desk. */
  public ProcessOperationsService(OperationDesk desk) {
    this.desk = desk;
  }

  @Override
  public Counts process(CurrentUser user) {
    var results = desk.process(user, List.of(), true).results().values();
    var completed = (int) results.stream().filter(Remembered::isDone).count();
    var settled = (int) results.stream().filter(Remembered::isSettled).count();
    return new Counts(completed, settled - completed, results.size() - settled);
  }
}
