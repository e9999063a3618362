package org.verifiedcompliance.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.http.jetty.ErrorBody;
import org.verifiedcompliance.http.jetty.Exchange;

/** The one place where an exception becomes an answer. */
final class ProblemMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final Map<Integer, String> DETAILS =
      Map.of(
          400, "The request could not be understood.",
          404, "There is nothing at this address.",
          405, "This address does not know that method.",
          408, "The request did not arrive in time.",
          413, "The request is larger than this server takes.",
          414, "The address is longer than this server takes.",
          415, "The body must be JSON (application/json, UTF-8, not compressed).",
          431, "The headers are larger than this server takes.",
          503, "The server cannot answer at the moment. Please try again.");

  private ProblemMapper() {}

  static void define(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> Problems.answer(ctx, e.problem()));
    routes.exception(StoreUnavailable.class, ProblemMapper::unavailable);
    routes.exception(HttpResponseException.class, ProblemMapper::routing);
    routes.exception(Exception.class, ProblemMapper::other);
  }

  /** A problem that has no code but its status. */
  static Problem ofStatus(int status) {
    var code =
        switch (status) {
          case 400 -> "bad-request";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 408 -> "request-timeout";
          case 413 -> "content-too-large";
          case 414 -> "uri-too-long";
          case 415 -> "unsupported-media-type";
          case 431 -> "headers-too-large";
          case 501 -> "not-implemented";
          case 503 -> "unavailable";
          default -> status < 500 ? "refused" : "internal-error";
        };
    var otherwise =
        status < 500
            ? "The request was refused."
            : "Something went wrong on our side. Please try again.";
    return Problem.of(status, code, DETAILS.getOrDefault(status, otherwise));
  }

  /** After an error of the virtual machine there is no context left, only the raw answer. */
  static void fatal(HttpServletResponse response, Error error) {
    LOG.error("a request failed badly", error);
    var requestId = Objects.requireNonNullElse(response.getHeader("X-Request-Id"), "unknown");
    try {
      response.setStatus(500);
      response.setContentType(ErrorBody.MEDIA_TYPE);
      response.getOutputStream().write(Problems.bytes(ofStatus(500), "/", requestId));
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the client is gone", e);
    }
  }

  private static void unavailable(StoreUnavailable e, Context ctx) {
    LOG.warn("a store is unavailable", e);
    Problems.answer(ctx, tryAgain());
  }

  private static Problem tryAgain() {
    return ofStatus(503).header("Retry-After", "1");
  }

  private static void routing(HttpResponseException e, Context ctx) {
    var problem = ofStatus(e.getStatus());
    Problems.answer(
        ctx, e.getStatus() == 405 ? problem.header("Allow", allowed(e.getDetails())) : problem);
  }

  private static String allowed(Map<String, String> details) {
    return details.values().stream()
        .flatMap(methods -> Stream.of(methods.split(", ")))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static void other(Exception e, Context ctx) {
    var exchange = Exchange.of(ctx.req());
    if (exchange.isLate()) {
      LOG.warn("a request took too long", e);
      Problems.answer(ctx, exchange.isBodyThere() ? tryAgain() : ofStatus(408));
      return;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http && http.getCode() < 500) {
        Problems.answer(ctx, ofStatus(http.getCode()));
        return;
      }
    }
    LOG.error("a request failed", e);
    Problems.answer(ctx, ofStatus(500));
  }
}
