package org.verifiedcompliance.http.offline;

import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.Setback;
import org.verifiedcompliance.http.Problem;

/** Why operations wait or failed, as problems. */
final class Setbacks {
  private Setbacks() {}

  static Problem problem(Setback setback, Operation operation) {
    return switch (setback) {
      case PREDECESSOR_MISSING ->
          naming(
              Problem.conflict(
                  "predecessor-missing", "This waits for something that has not come yet."),
              operation);
      case EARLIER_MISSING ->
          Problem.conflict(
              "earlier-missing", "This does not fit yet; something earlier has not come yet.");
      case PREDECESSOR_FAILED ->
          naming(
              Problem.conflict(
                  "predecessor-failed", "This rests on something else that was not accepted."),
              operation);
      case DEPENDENCY_CYCLE ->
          Problem.badRequest(
              "dependency-cycle", "This can never be done: it must come after itself.");
      case TOO_OLD_TO_JUDGE ->
          Problem.of(
              422,
              "too-old-to-judge",
              "This came too late to be judged. It is kept, and the host can correct your record.");
      case SERVER_FAULT ->
          Problem.of(503, "server-fault", "Something failed on our side. It is tried again.");
      case SET_ASIDE ->
          Problem.of(
              500,
              "set-aside",
              "We failed at this several times. It is kept, and can be tried again.");
      case OP_ID_REUSED ->
          Problem.conflict(
              "op-id-reused", "Another operation came under this id before; this one is not kept.");
    };
  }

  private static Problem naming(Problem problem, Operation operation) {
    var before = operation.links().dependsOn().stream().map(OperationId::value).toList();
    return problem.with("depends_on", before).with("refers_to", operation.links().refers());
  }
}
