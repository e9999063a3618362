package org.verifiedcompliance.http;

import java.time.InstantSource;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.repeats.AnswerOnce;
import org.verifiedcompliance.application.stream.Wakes;

/**
 * What the server needs around every request, whatever its route.
 *
 * @param answerOnce knows what came before under an {@code Idempotency-Key}
 * @param cursors makes those of lists
 * @param wakes is called after every request that may have written
 * @param audit is told of denied access, once for each caller, route and minute of the clock
 */
public record HttpGuards(
    AnswerOnce answerOnce, CursorSeal cursors, Wakes wakes, AuditLog audit, InstantSource clock) {
  /** For a server that remembers nothing, hides nothing and of which nobody follows the changes. */
  public static HttpGuards none() {
    return new HttpGuards(
        (_, work) -> {
          var _ = work.get();
          return new AnswerOnce.Outcome.Done();
        },
        new PlainCursors(),
        () -> {},
        _ -> {},
        InstantSource.system());
  }
}
