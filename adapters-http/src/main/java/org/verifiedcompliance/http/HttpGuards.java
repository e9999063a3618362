package org.verifiedcompliance.http;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.repeats.AnswerOnce;
import org.verifiedcompliance.application.stream.Wakes;

/**
 * What the server needs around every request, whatever its route.
 *
 * @param answerOnce knows what came before under an {@code Idempotency-Key}
 * @param signature of a text; nobody else can make it, and it has 32 characters or more
 * @param wakes is called after every request that may have written
 * @param audit is told of denied access, once for each caller, route and minute of the clock
 */
public record HttpGuards(
    AnswerOnce answerOnce,
    UnaryOperator<String> signature,
    Wakes wakes,
    AuditLog audit,
    InstantSource clock) {
  /** For a server that remembers nothing, signs nothing and of which nobody follows the changes. */
  public static HttpGuards none() {
    return new HttpGuards(
        (_, work) -> {
          var _ = work.get();
          return new AnswerOnce.Outcome.Done();
        },
        text -> String.format("%032x", text.hashCode()),
        () -> {},
        _ -> {},
        InstantSource.system());
  }
}
