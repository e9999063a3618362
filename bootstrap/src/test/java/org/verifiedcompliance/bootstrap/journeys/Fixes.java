package org.verifiedcompliance.bootstrap.journeys;

import java.time.Instant;
import java.util.Locale;

/** Bodies of check-ins near the World Clock in Berlin. */
final class Fixes {
  static final double LAT = 52.52117;
  static final double LNG = 13.41328;
  static final String DESTINATION =
      """
      {"dest_name": "World Clock, Berlin", "dest_lat": 52.52117, "dest_lng": 13.41328}
      """;
  private static final double METERS_PER_DEGREE = 111_195;

  private Fixes() {}

  static String honest(Instant now) {
    return north(10, 8, now);
  }

  /** A reading of a stay. */
  static String sample(Instant at) {
    return """
    {"samples": [{"lat": %s, "lng": %s, "accuracy": 8, "ts": "%s"}]}
    """
        .formatted(LAT, LNG, at);
  }

  static String north(double meters, double accuracy, Instant now) {
    return String.format(
        Locale.ROOT,
        """
        {"lat": %.7f, "lng": %.7f, "accuracy": %.1f, "provider": "gps", "ts_client": "%s"}
        """,
        LAT + meters / METERS_PER_DEGREE,
        LNG,
        accuracy,
        now);
  }
}
