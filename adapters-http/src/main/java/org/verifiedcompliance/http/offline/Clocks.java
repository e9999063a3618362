package org.verifiedcompliance.http.offline;

import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationType;
import tools.jackson.databind.node.ObjectNode;

/** What an operation says of its clocks counts for its report, as in a live request. */
final class Clocks {
  private Clocks() {}

  /** Adds what the report does not say itself. */
  static void put(ObjectNode report, Operation operation) {
    if (operation.type() != OperationType.CHECK_IN && operation.type() != OperationType.CHECK_OUT) {
      return;
    }
    var origin = operation.origin();
    if (!report.has("ts_client")) {
      report.put("ts_client", origin.createdAt().toString());
    }
    if (origin.device() != null && !report.has("device_id")) {
      report.put("device_id", origin.device());
    }
    if (origin.counter() instanceof Operation.Counter(var boot, var elapsed)
        && !report.has("boot_id")
        && !report.has("monotonic_ms")) {
      report.put("boot_id", boot).put("monotonic_ms", elapsed.toMillis());
    }
  }
}
