package org.verifiedcompliance.bootstrap.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

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

  /** A good reading at the place, as phones store it, unlike that of any other second. */
  static String fix(String session, Instant at) {
    var second = at.getEpochSecond();
    return String.format(
        Locale.ROOT,
        """
        {"sessionId": "%s", "lat": %.7f, "lng": %.7f, "accuracy": 8.5, "isMocked": false,
         "tsClient": "%s"}
        """,
        session,
        Fixes.LAT + second % 89 * 1e-6 + second % 7 * 1e-7,
        Fixes.LNG + second % 97 * 1e-6 + second % 11 * 1e-7,
        at);
  }

  /** The wish for a session at the place, under the phone's own name. */
  static String trip(String name) {
    return """
    {"destName": "Library", "destLat": %s, "destLng": %s, "clientId": "%s"}
    """
        .formatted(Fixes.LAT, Fixes.LNG, name);
  }

  /** A stay of half an hour that was recorded offline: three operations from this number on. */
  static List<String> stay(String name, Instant start, long number) {
    return visit(name, start, Duration.ofMinutes(30), number);
  }

  /** The same of any length. */
  static List<String> visit(String name, Instant start, Duration length, long number) {
    var arrival = start.plusSeconds(60);
    var departure = arrival.plus(length);
    return List.of(
        operation(UUID.randomUUID(), "create_session", start).numbered(number).saying(trip(name)),
        operation(UUID.randomUUID(), "check_in", arrival)
            .numbered(number + 1)
            .saying(fix(name, arrival)),
        operation(UUID.randomUUID(), "check_out", departure)
            .numbered(number + 2)
            .saying(fix(name, departure)));
  }

  /** Hands in a batch, and tells how each stands. */
  static List<JsonNode> push(TestClient client, String device, List<String> operations) {
    var answer = client.post("/offline/queue", batch(device, operations));
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    return answer.json().get("results").valueStream().toList();
  }

  static String word(JsonNode result) {
    return result.get("status").asString();
  }

  /** Why it failed or waits. */
  static String code(JsonNode result) {
    return result.path("problem").path("code").asString("none");
  }
}
