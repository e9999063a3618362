package org.verifiedcompliance.bootstrap.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What phones say of the time without a network. */
final class Offline {
  private final String head;

  private Offline(String head) {
    this.head = head;
  }

  static Offline operation(UUID id, String type, Instant at) {
    return new Offline(
        "\"id\": \"%s\", \"type\": \"%s\", \"priority\": \"medium\", \"created_at\": \"%s\""
            .formatted(id, type, at));
  }

  Offline numbered(long sequence) {
    return new Offline(head + ", \"sequence\": " + sequence);
  }

  Offline after(UUID... ids) {
    var quoted = List.of(ids).stream().map("\"%s\""::formatted).toList();
    return new Offline(head + ", \"depends_on\": " + quoted);
  }

  Offline urgent(String priority) {
    return new Offline(head.replace("medium", priority));
  }

  String saying(String data) {
    return "{%s, \"data\": %s}".formatted(head, data);
  }

  static String batch(String device, List<String> operations) {
    return "{\"device_id\": \"%s\", \"operations\": [%s]}"
        .formatted(device, String.join(",", operations));
  }

  /** A good reading at the place, as phones store it, unlike any other in its last digits. */
  static String fix(String session, Instant at) {
    return String.format(
        Locale.ROOT,
        """
        {"sessionId": "%s", "lat": %.7f, "lng": %.7f, "accuracy": 8.5, "isMocked": false,
         "tsClient": "%s"}
        """,
        session,
        Fixes.LAT + at.getEpochSecond() % 977 * 1e-8,
        Fixes.LNG + at.getEpochSecond() % 991 * 1e-8,
        at);
  }
}
