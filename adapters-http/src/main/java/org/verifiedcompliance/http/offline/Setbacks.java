package org.verifiedcompliance.http.offline;

import java.util.Locale;
import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.Setback;
import org.verifiedcompliance.http.Problem;

/** Why operations wait or failed, as problems. */
final class Setbacks {
  private Setbacks() {}

  static Problem problem(Setback setback, Operation operation) {
    var problem = Problem.of(status(setback), code(setback), sentence(setback));
    return switch (setback) {
      case PREDECESSOR_MISSING, PREDECESSOR_FAILED -> naming(problem, operation);
      case EARLIER_MISSING,
          DEPENDENCY_CYCLE,
          TOO_OLD_TO_JUDGE,
          CONSENT_MISSING,
          SERVER_FAULT,
          SET_ASIDE,
          OP_ID_REUSED ->
          problem;
    };
  }

  /** As the live routes say it, where they do. */
  private static String code(Setback setback) {
    return setback == Setback.CONSENT_MISSING
        ? "consent-required"
        : setback.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int status(Setback setback) {
    return switch (setback) {
      case PREDECESSOR_MISSING, EARLIER_MISSING, PREDECESSOR_FAILED, OP_ID_REUSED -> 409;
      case DEPENDENCY_CYCLE -> 400;
      case CONSENT_MISSING -> 403;
      case TOO_OLD_TO_JUDGE -> 422;
      case SERVER_FAULT -> 503;
      case SET_ASIDE -> 500;
    };
  }

  private static String sentence(Setback setback) {
    return switch (setback) {
      case PREDECESSOR_MISSING -> "This waits for something that has not come yet.";
      case EARLIER_MISSING -> "This does not fit yet; something earlier has not come yet.";
      case PREDECESSOR_FAILED -> "This rests on something else that was not accepted.";
      case DEPENDENCY_CYCLE -> "This can never be done: it must come after itself.";
      case TOO_OLD_TO_JUDGE ->
          "This came too late to be judged. It is kept, and the host can correct your record.";
      case CONSENT_MISSING ->
          "Your location may not be taken; agree to the notice first. What was sent is not kept.";
      case SERVER_FAULT -> "Something failed on our side. It is tried again.";
      case SET_ASIDE -> "We failed at this several times. It is kept, and can be tried again.";
      case OP_ID_REUSED -> "Another operation came under this id before; this one is not kept.";
    };
  }

  private static Problem naming(Problem problem, Operation operation) {
    var before = operation.links().dependsOn().stream().map(OperationId::value).toList();
    return problem.with("depends_on", before).with("refers_to", operation.links().refers());
  }
}
