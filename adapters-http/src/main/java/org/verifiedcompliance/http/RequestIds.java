package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found again in the log. */
final class RequestIds {
  static final String HEADER = "X-Request-Id";
  static final String ATTRIBUTE = "vc.request-id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** What the client proposed, if it is sane, or a new one. */
  static String takenOrMade(@Nullable String proposed) {
    return proposed != null && SANE.matcher(proposed).matches()
        ? proposed
        : UUID.randomUUID().toString();
  }

  /** The id of this request. */
  static String of(Context ctx) {
    var id = ctx.req().getAttribute(ATTRIBUTE);
    return id == null ? "unknown" : id.toString();
  }
}
