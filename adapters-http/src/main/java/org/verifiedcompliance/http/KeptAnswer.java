package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it is kept for repeats.
 *
 * @param headers those that belong to the thing, not to the exchange
 * @param body one character for each byte
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> KEPT =
      List.of(
          "Content-Type",
          "Content-Disposition",
          "ETag",
          "Link",
          "Location",
          "Retry-After",
          "WWW-Authenticate",
          "X-Total-Count");

  /** What the handler has put into the context, which keeps it. */
  static KeptAnswer of(Context ctx) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : KEPT) {
      var value = ctx.res().getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    var bytes = Bodies.ofAnswer(ctx);
    return new KeptAnswer(
        ctx.statusCode(), headers, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** The answer that {@link #text} wrote. */
  static KeptAnswer read(String text) {
    return MAPPER.readValue(text, KeptAnswer.class);
  }

  /** Writes it down. */
  String text() {
    return MAPPER.writeValueAsString(this);
  }

  /** Answers with it. */
  void answer(Context ctx) {
    forget(ctx);
    ctx.status(status);
    headers.forEach(ctx::header);
    ctx.result(body.getBytes(StandardCharsets.ISO_8859_1));
    var type = headers.get("Content-Type");
    if (type != null) {
      ctx.contentType(type);
    }
  }

  /** Takes back what a handler said of a thing that in the end is not there. */
  static void forget(Context ctx) {
    KEPT.forEach(name -> ctx.res().setHeader(name, null));
  }
}
