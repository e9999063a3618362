package org.verifiedcompliance.http;

import io.javalin.http.Context;
import org.verifiedcompliance.http.jetty.ErrorBody;
import org.verifiedcompliance.http.jetty.Exchange;

/** Writes problems as {@code application/problem+json}. */
final class Problems {
  private Problems() {}

  /** Answers with the problem. */
  static void answer(Context ctx, Problem problem) {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status());
    ctx.result(bytes(problem, ctx.req().getRequestURI(), Exchange.of(ctx.req()).requestId()));
    ctx.contentType(ErrorBody.MEDIA_TYPE);
  }

  /** The JSON of the problem. */
  static byte[] bytes(Problem problem, String instance, String requestId) {
    var members = problem.members(instance);
    members.put("request_id", requestId);
    return Json.mapper().writeValueAsBytes(members);
  }
}
