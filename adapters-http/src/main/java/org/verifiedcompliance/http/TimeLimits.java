package org.verifiedcompliance.http;

import java.time.Duration;
import java.util.Map;

/**
 * How long a request may take as a whole, from its headers to the last byte of the body and to the
 * answer.
 *
 * @param standard on every route that says nothing else
 * @param byPath on routes of their own, by the path without {@code /api/v1}
 */
public record TimeLimits(Duration standard, Map<String, Duration> byPath) {
  private static final Duration LONG = Duration.ofMinutes(10);

  /** Copies the map. */
  public TimeLimits {
    byPath = Map.copyOf(byPath);
  }

  /** The standard limit; what moves whole tables may take ten minutes. */
  public static TimeLimits of(Duration standard) {
    return new TimeLimits(
        standard,
        Map.of(
            "/admin/imports", LONG,
            "/admin/export/sessions.csv", LONG,
            "/admin/export/contacts.csv", LONG,
            "/admin/export/meetings.csv", LONG));
  }

  /** How long a request to the path may take. */
  public Duration of(String path) {
    return byPath.getOrDefault(BodyLimits.withoutPrefix(path), standard);
  }
}
