package org.verifiedcompliance.http.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with a calendar, or with 304 to who has it. */
final class CalendarAnswers {
  private static final int TAG = 32;

  private CalendarAnswers() {}

  static void answer(Context ctx, String text) {
    var tag = "\"" + digest(text) + "\"";
    ctx.header("ETag", tag);
    if (isKnown(ctx.header("If-None-Match"), tag)) {
      ctx.status(304);
    } else {
      ctx.contentType("text/calendar; charset=utf-8").result(text);
    }
  }

  private static boolean isKnown(@Nullable String header, String tag) {
    return header != null
        && Stream.of(header.split(","))
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(List.of("*", tag)::contains);
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, TAG);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
