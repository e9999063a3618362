package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.Seen;

/** Versions of single things, as {@code ETag} and the conditions of RFC 9110 carry them. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})(-[0-9a-f]{16})?\"");
  private static final String IF_MATCH = "If-Match";
  private static final long NO_VERSION = 0;
  private static final int MOST_TAGS = 20;
  private static final int DIGEST_BYTES = 8;

  private Versions() {}

  /** Answers with one thing and its version; 304 in its place when the caller has that version. */
  public static void answer(Context ctx, long version, Object json) {
    ctx.header("ETag", "\"" + version + "\"").json(json);
  }

  /** The same where the answer can change and the version does not. */
  public static void answerVarying(Context ctx, long version, Object json) {
    ctx.json(json);
    ctx.header("ETag", "\"" + version + "-" + digest(Bodies.ofAnswer(ctx)) + "\"");
  }

  /** Answers with one thing whose version is its content, after a change of it. */
  public static void answerChanged(Context ctx, Object json) {
    ctx.header("ETag", tagOf(json)).json(json);
  }

  /** Gives an answer without a version one of its content, and spares it to who knows it. */
  static void settle(Context ctx) {
    var method = ctx.req().getMethod();
    if (ctx.statusCode() != 200 || !(method.equals("GET") || method.equals("HEAD"))) {
      return;
    }
    if (ctx.res().getHeader("ETag") == null) {
      if (isPage(ctx) || !(ctx.resultInputStream() instanceof ByteArrayInputStream)) {
        return;
      }
      ctx.header("ETag", "\"" + digest(Bodies.ofAnswer(ctx)) + "\"");
    }
    if (isKnown(tags(ctx, "If-None-Match"), ctx.res().getHeader("ETag"))) {
      ctx.status(304).result("");
      ctx.res().setContentType(null);
    }
  }

  /**
   * Tries a change for each version that {@code If-Match} names, until one is the present one; for
   * any version without that header.
   *
   * @param stale what came of it when the version is not the present one
   * @param change of a version; null when any will do
   */
  public static <T> T expecting(
      Context ctx, Class<? extends T> stale, Function<@Nullable Long, T> change) {
    if (isForAny(ctx)) {
      return change.apply(null);
    }
    var versions = tags(ctx, IF_MATCH).map(Versions::version).distinct().limit(MOST_TAGS).toList();
    var outcome = change.apply(versions.getFirst());
    for (int i = 1; i < versions.size() && stale.isInstance(outcome); i++) {
      outcome = change.apply(versions.get(i));
    }
    return outcome;
  }

  /**
   * What {@code If-Match} says of a thing whose version is its content.
   *
   * @param shown the thing as a GET of it answers
   */
  public static <T> Seen<T> seen(Context ctx, Function<T, Object> shown) {
    if (isForAny(ctx)) {
      return Seen.anything();
    }
    var tags = tags(ctx, IF_MATCH).toList();
    return present -> tags.contains(tagOf(shown.apply(present)));
  }

  /** Whether the request is for the thing whatever its version is. */
  static boolean isForAny(Context ctx) {
    var tags = tags(ctx, IF_MATCH).toList();
    return tags.isEmpty() || tags.equals(List.of("*"));
  }

  /** 412: it was changed since the caller looked. */
  public static Problem stale() {
    return Problem.of(
        412, "stale-version", "Somebody changed this in the meantime. Please look again.");
  }

  /** All of a header that may come in several lines; an empty one names nothing. */
  private static Stream<String> tags(Context ctx, String header) {
    return Collections.list(ctx.req().getHeaders(header)).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip);
  }

  /** A number that no thing has when the tag is none of ours. */
  private static long version(String tag) {
    var matcher = TAG.matcher(tag);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : NO_VERSION;
  }

  private static boolean isKnown(Stream<String> known, String tag) {
    return known.map(each -> each.replaceFirst("^W/", "")).anyMatch(List.of("*", tag)::contains);
  }

  /** Pages differ by who asks, and what is shared is not to be kept. */
  private static boolean isPage(Context ctx) {
    var type = ctx.res().getContentType();
    return type == null || type.startsWith("text/html") || ctx.path().startsWith("/public/");
  }

  private static String tagOf(Object json) {
    return "\"" + digest(Json.mapper().writeValueAsBytes(json)) + "\"";
  }

  private static String digest(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
