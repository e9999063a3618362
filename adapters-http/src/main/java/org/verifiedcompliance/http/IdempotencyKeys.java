package org.verifiedcompliance.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.verifiedcompliance.application.repeats.AnswerOnce;
import org.verifiedcompliance.application.repeats.AnswerOnce.Outcome;

/**
 * Stands around every POST: what comes again under the same {@code Idempotency-Key} is done once.
 */
final class IdempotencyKeys {
  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  private final AnswerOnce answerOnce;
  private final TimeLimits limits;

  IdempotencyKeys(AnswerOnce answerOnce, TimeLimits limits) {
    this.answerOnce = answerOnce;
    this.limits = limits;
  }

  /** The endpoint's handler, which takes a key if the endpoint is for writing. */
  Handler around(Endpoint endpoint) {
    var handler = endpoint.handler;
    if (!endpoint.method.equals(HandlerType.POST) || !RepeatRules.takesKey(endpoint.path)) {
      return handler;
    }
    var way = RepeatRules.of(endpoint.path, limits);
    return ctx -> {
      var key = key(ctx);
      if (key.isEmpty()) {
        handler.handle(ctx);
      } else {
        var command = new AnswerOnce.Command(caller(ctx), key.get(), request(ctx), way);
        finish(ctx, answerOnce.answer(command, () -> done(ctx, handler)));
      }
    };
  }

  private static void finish(Context ctx, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done() -> {}
      case Outcome.Repeated(var answer) -> {
        KeptAnswer.read(answer).answer(ctx);
        ctx.header("Idempotency-Replayed", "true");
      }
      case Outcome.StillRunning(var pause) -> {
        KeptAnswer.forget(ctx);
        throw Problem.conflict("request-in-progress", "This is being done. Please ask again.")
            .header("Retry-After", Long.toString(Math.max(1, pause.toSeconds())))
            .toException();
      }
      case Outcome.AnswerNotKept() ->
          throw Problem.conflict(
                  "answer-not-kept", "This was done before; its answer was too long to be kept.")
              .toException();
      case Outcome.KeyOfAnother() ->
          throw Problem.of(
                  422, "idempotency-key-reused", "This Idempotency-Key came with another request.")
              .toException();
    }
  }

  /** A refusal is an answer like any other; what went wrong inside is none. */
  private static AnswerOnce.Answer done(Context ctx, Handler handler) {
    try {
      handler.handle(ctx);
    } catch (ProblemException refusal) {
      Problems.answer(ctx, refusal.problem());
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    var answer = KeptAnswer.of(ctx);
    return new AnswerOnce.Answer(answer.text(), isLasting(answer.status()));
  }

  private static boolean isLasting(int status) {
    return status < 500 && status != 429 && status != 408;
  }

  private static Optional<String> key(Context ctx) {
    var values = Collections.list(ctx.req().getHeaders(HEADER));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var key = values.getFirst().strip();
    if (values.size() > 1 || key.isEmpty() || key.length() > LONGEST) {
      var fault =
          new Problem.FieldError(HEADER, "length", "must be one key of 1 to 255 characters");
      throw Problem.invalidInput(List.of(fault)).toException();
    }
    return Optional.of(key);
  }

  /** Who is not signed in is known by a token of another kind, or else by the network. */
  private static String caller(Context ctx) {
    return Optional.ofNullable(Requests.findUser(ctx))
        .map(user -> "person " + user.person().value())
        .or(() -> Requests.findBearerToken(ctx).map(token -> "token " + token))
        .orElseGet(() -> "network " + Requests.clientAddress(ctx).network());
  }

  private static String request(Context ctx) {
    var query = Objects.requireNonNullElse(ctx.req().getQueryString(), "");
    var body = new String(Bodies.bytes(ctx), StandardCharsets.ISO_8859_1);
    return "POST " + BodyLimits.withoutPrefix(ctx.path()) + "?" + query + "\n" + body;
  }
}
