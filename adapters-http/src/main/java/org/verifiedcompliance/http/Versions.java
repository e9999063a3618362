package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of single things, as {@code ETag} and the conditions of RFC 9110 carry them. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");
  private static final long NO_VERSION = 0;

  private Versions() {}

  /** Answers with one thing and its version; 304 without it when the caller has that version. */
  public static void answer(Context ctx, long version, Object json) {
    ctx.header("ETag", "\"" + version + "\"");
    if ("GET".equals(ctx.req().getMethod()) && isKnown(ctx.header("If-None-Match"), version)) {
      ctx.status(304);
    } else {
      ctx.json(json);
    }
  }

  /**
   * The version that the caller wants to change: of {@code If-Match}. Null when any will do; a
   * number that no thing has when the header names none of ours.
   */
  public static @Nullable Long expected(Context ctx) {
    var header = ctx.header("If-Match");
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    var matcher = TAG.matcher(header.strip());
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : NO_VERSION;
  }

  /** 412: it was changed since the caller looked. */
  public static Problem stale() {
    return Problem.of(
        412, "stale-version", "Somebody changed this in the meantime. Please look again.");
  }

  private static boolean isKnown(@Nullable String header, long version) {
    if (header == null) {
      return false;
    }
    var tags = Stream.of(header.split(",")).map(tag -> tag.strip().replaceFirst("^W/", ""));
    return tags.anyMatch(List.of("*", "\"" + version + "\"")::contains);
  }
}
