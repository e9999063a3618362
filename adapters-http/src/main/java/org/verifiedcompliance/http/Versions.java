package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of single things, as {@code ETag} and the conditions of RFC 9110 carry them. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})(-[0-9a-f]{16})?\"");
  private static final long NO_VERSION = 0;
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

  /** Gives an answer without a version one of its content, and spares it to who knows it. */
  static void settle(Context ctx) {
    var method = ctx.req().getMethod();
    if (ctx.statusCode() != 200 || !(method.equals("GET") || method.equals("HEAD"))) {
      return;
    }
    if (ctx.res().getHeader("ETag") == null) {
      if (!isJson(ctx) || !(ctx.resultInputStream() instanceof ByteArrayInputStream)) {
        return;
      }
      ctx.header("ETag", "\"" + digest(Bodies.ofAnswer(ctx)) + "\"");
    }
    if (isKnown(ctx.header("If-None-Match"), ctx.res().getHeader("ETag"))) {
      ctx.status(304).result("");
      ctx.res().setContentType(null);
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

  private static boolean isKnown(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    var known = Stream.of(header.split(",")).map(each -> each.strip().replaceFirst("^W/", ""));
    return known.anyMatch(List.of("*", tag)::contains);
  }

  private static boolean isJson(Context ctx) {
    var type = ctx.res().getContentType();
    return type != null && type.startsWith("application/json");
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
