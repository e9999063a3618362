package org.verifiedcompliance.http.jetty;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids by which a request is found again in the log, here and at its caller. */
final class RequestIds {
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-e][0-9a-f]-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final String NO_TRACE = "0".repeat(32);

  private RequestIds() {}

  /** What the client proposed, if it is sane, or a new one. */
  static String takenOrMade(@Nullable String proposed) {
    return proposed != null && SANE.matcher(proposed).matches()
        ? proposed
        : UUID.randomUUID().toString();
  }

  /** The trace id of a W3C {@code traceparent}. */
  static @Nullable String traceOf(@Nullable String traceparent) {
    if (traceparent == null) {
      return null;
    }
    var matcher = TRACEPARENT.matcher(traceparent);
    return matcher.matches() && !NO_TRACE.equals(matcher.group(1)) ? matcher.group(1) : null;
  }
}
