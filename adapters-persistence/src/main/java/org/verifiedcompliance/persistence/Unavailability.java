package org.verifiedcompliance.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.StoreUnavailable;

/** Tells failures of the store, which pass, from failures of our statements, which do not. */
final class Unavailability {
  /** Classes: connection, resources, operator intervention, system. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /**
   * Serialization failure, deadlock, lock timeout, idle in transaction too long, transaction too
   * long, read-only (a standby after a fail-over).
   */
  private static final Set<String> STATES =
      Set.of("40001", "40P01", "55P03", "25P03", "25P04", "25006");

  private Unavailability() {}

  /** No connection in time, whatever the reason. */
  static StoreUnavailable noConnection(SQLException failure) {
    return new StoreUnavailable("no connection to the database", failure);
  }

  /**
   * Translates what is worth trying again.
   *
   * @throws StoreUnavailable when the failure, or a cause of it, is the store's
   */
  static void throwIfUnavailable(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isUnavailable(sql)) {
        throw new StoreUnavailable(
            "the database did not answer in time (" + sql.getSQLState() + ")", failure);
      }
    }
  }

  private static boolean isUnavailable(SQLException failure) {
    var state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || state != null
            && state.length() == 5
            && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
  }
}
