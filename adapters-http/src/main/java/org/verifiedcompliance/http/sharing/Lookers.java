package org.verifiedcompliance.http.sharing;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.sharing.Visit;
import org.verifiedcompliance.application.sharing.Visit.Client;

/** Who looks at a share, as far as it may be kept. */
final class Lookers {
  private Lookers() {}

  static Visit visit(Context ctx, Instant now) {
    var network = Objects.requireNonNullElse(Acting.current().network(), "unknown");
    return new Visit(now, clientOf(ctx.header("User-Agent")), network);
  }

  static Client clientOf(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return Client.UNKNOWN;
    }
    var text = userAgent.toLowerCase(Locale.ROOT);
    if (!text.startsWith("mozilla/") || text.contains("bot") || text.contains("headless")) {
      return Client.PROGRAM;
    }
    return Stream.of("mobile", "android", "iphone", "ipad").anyMatch(text::contains)
        ? Client.PHONE
        : Client.COMPUTER;
  }

  /** Whether a program asks for JSON; browsers always name HTML first. */
  static boolean wantsJson(Context ctx) {
    var accept = Objects.requireNonNullElse(ctx.header("Accept"), "").toLowerCase(Locale.ROOT);
    var json = accept.indexOf("json");
    var html = accept.indexOf("text/html");
    return json >= 0 && (html < 0 || json < html);
  }
}
