package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** When something happened without a network is told by counters and a signed time. */
class ClockJourneyTest {
  /** Shorter than an access token lives. */
  private static final Duration LATER = Duration.ofMinutes(28);

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void aSignedTimeBoundsAStayThatWasRecordedOffline() {
    var ada = wired.member("Ada");
    var then = wired.clock().instant();
    var token = anchor(ada, 1_000);
    wired.clock().moveBy(LATER);

    var results = push(ada, "trip-a", then, token, Duration.ofDays(-2));

    assertThat(results).allMatch(result -> result.get("status").asString().equals("completed"));
    var in = results.get(1).get("result");
    assertThat(in.get("time_basis").asString()).isEqualTo("anchored");
    assertThat(time(in, "effective_at")).isBetween(then.plusSeconds(120), then.plusSeconds(125));
    assertThat(time(in, "not_before")).isBeforeOrEqualTo(time(in, "effective_at"));
    assertThat(in.get("reasons").toString()).contains("OFFLINE_ANCHORED", "between ");
    var stay = ada.get("/sessions/" + in.get("session_id").asString()).json();
    assertThat(stay.get("duration").asInt()).isEqualTo(1_200);
  }

  @Test
  void aTokenOfSomebodyElseBoundsNothingAndIsFlagged() {
    var bea = wired.member("Bea");
    var then = wired.clock().instant();
    var token = anchor(wired.member("Cleo"), 1_000);
    wired.clock().moveBy(LATER);

    var in = push(bea, "trip-b", then, token, Duration.ZERO).get(1).get("result");

    assertThat(in.get("time_basis").asString()).isEqualTo("claimed");
    assertThat(in.get("not_before").isNull()).isTrue();
    assertThat(in.get("reasons").toString()).contains("CLOCK_SUSPECT");
  }

  @Test
  void theKeysShowNothingPrivate() {
    var keys = wired.member("Dan").get("/.well-known/jwks.json").json().get("keys");

    assertThat(keys).isNotEmpty();
    for (var key : keys) {
      assertThat(key.has("d")).isFalse();
      assertThat(key.get("kid").asString()).isNotBlank();
    }
  }

  private static String anchor(TestClient client, long elapsed) {
    var body =
        "{\"device_id\": \"phone-1\", \"boot_id\": \"b1\", \"elapsed_ms\": %d}".formatted(elapsed);
    return client.post("/sync/anchor", body).json().get("anchor").asString();
  }

  /** A stay of 20 min, 2 min after the token was given, on a phone whose wall clock is wrong. */
  private static List<JsonNode> push(
      TestClient client, String name, Instant then, String token, Duration wrong) {
    var came = then.plusSeconds(120);
    var wall = came.plus(wrong);
    var batch =
        """
        {"device_id": "phone-1", "boot_id": "b1", "sent_at": "%s", "sent_elapsed_ms": %d,
         "anchor": "%s", "operations": [%s, %s, %s]}
        """
            .formatted(
                then.plus(LATER).plus(wrong),
                1_000 + LATER.toMillis(),
                token,
                operation(
                    "create_session",
                    wall,
                    121_000,
                    """
                    {"destName": "Library", "destLat": %s, "destLng": %s, "clientId": "%s"}
                    """
                        .formatted(Fixes.LAT, Fixes.LNG, name)),
                operation("check_in", wall, 121_000, Offline.fix(name, wall)),
                operation(
                    "check_out",
                    wall.plusSeconds(900),
                    1_321_000,
                    Offline.fix(name, wall.plusSeconds(900))));
    var answer = client.post("/offline/queue", batch);
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    return answer.json().get("results").valueStream().toList();
  }

  private static String operation(String type, Instant wall, long elapsed, String data) {
    return """
    {"id": "%s", "type": "%s", "created_at": "%s", "elapsed_ms": %d, "data": %s}
    """
        .formatted(UUID.randomUUID(), type, wall, elapsed, data);
  }

  private static Instant time(JsonNode event, String field) {
    return Instant.parse(event.get(field).asString());
  }
}
