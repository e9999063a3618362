package org.verifiedcompliance.application.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;

/** Takes in what a phone did without a network. */
@FunctionalInterface
public interface PushOperations {
  /**
   * Does each operation that did not come before, in the right order, and whatever waited for it.
   *
   * @throws org.verifiedcompliance.application.shared.StoreUnavailable when the end of some is not
   *     known; all may be sent again
   */
  Outcome push(Command command);

  /**
   * Who sends what, in any order.
   *
   * @param emptied the phone that has nothing left to tell after this; null when it may have
   */
  record Command(CurrentUser user, List<Operation> operations, @Nullable String emptied) {
    /** Copies the operations. */
    public Command {
      operations = List.copyOf(operations);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /**
     * All of it is remembered.
     *
     * @param operations how each that was sent stands now, in the order sent
     */
    record Taken(List<Remembered> operations) implements Outcome {}

    /** So many of the person's operations wait that no more are taken. */
    record QueueFull() implements Outcome {}
  }
}
