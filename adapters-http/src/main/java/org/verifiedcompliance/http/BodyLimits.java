package org.verifiedcompliance.http;

import java.util.Map;

/**
 * How large the body of a request may be.
 *
 * @param standard bytes, on every route that says nothing else
 * @param byPath bytes on routes of their own, by the path without {@code /api/v1}
 */
public record BodyLimits(int standard, Map<String, Integer> byPath) {
  private static final String PREFIX = "/api/v1";
  private static final int MEBI = 1024 * 1024;

  /** Copies the map. */
  public BodyLimits {
    byPath = Map.copyOf(byPath);
  }

  /** The standard limit, and those of whole meeting lists and of what phones kept. */
  public static BodyLimits of(int standard) {
    return new BodyLimits(
        standard, Map.of("/admin/imports", 20 * MEBI, "/offline/queue", MEBI, "/sync/push", MEBI));
  }

  /** Bytes that a body sent to the path may have. */
  public int of(String path) {
    return byPath.getOrDefault(withoutPrefix(path), standard);
  }

  /** The path as routes name it. */
  static String withoutPrefix(String path) {
    var plain = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
