package org.verifiedcompliance.application.operations;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;

/** Port: does what an operation says by the same rules as a live request. */
@FunctionalInterface
public interface Effects {

  /**
   * Does it, in the caller's transaction.
   *
   * @param names the server's ids of the things that the operation names
   */
  Effect apply(CurrentUser user, Operation operation, Map<String, UUID> names);

  /** What came of it. */
  sealed interface Effect {
    /**
     * It is done.
     *
     * @param result what a live request would have been answered, as JSON
     * @param made the server's id of the thing that was made
     */
    record Done(String result, @Nullable UUID made) implements Effect {}

    /**
     * A rule refuses it.
     *
     * @param problem why, as JSON
     * @param cure whether an earlier operation that is still to come could change that
     */
    record Refused(String problem, Cure cure) implements Effect {}
  }

  /** Whether a refusal could have been another, had an earlier operation come in time. */
  enum Cure {
    /** No: it is refused whatever comes. */
    NONE,
    /** Perhaps. */
    PERHAPS,
    /** Perhaps, and the refused attempt is on record now. */
    PERHAPS_WITH_TRACE
  }
}
