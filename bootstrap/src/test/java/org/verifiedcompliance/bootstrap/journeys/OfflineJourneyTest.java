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

/** What phones recorded without a network comes in once, in the right order. */
class OfflineJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void aWholeStayThatWasRecordedOfflineComesInInOneBatch() {
    var ada = wired.member("Ada");
    var stay = Stay.of("trip-1", wired.clock().instant());

    var results = push(ada, stay.shuffled());

    assertThat(results)
        .allSatisfy(result ->
            assertThat(word(result)).describedAs(result.toString()).isEqualTo("completed"));
  }

  @Test
  void theSameBatchAgainGivesTheSameAndChangesNothing() {
    var bea = wired.member("Bea");
    var stay = Stay.of("trip-1", wired.clock().instant());

    var first = push(bea, stay.shuffled());
    var second = push(bea, stay.shuffled());

    assertThat(second).isEqualTo(first);
    assertThat(bea.get("/sessions/history").json()).hasSize(1);
    assertThat(bea.get("/offline/status").json().get("total_completed").asInt()).isEqualTo(3);
  }

  static List<JsonNode> push(TestClient client, List<String> operations) {
    var answer = client.post("/offline/queue", Offline.batch("phone-1", operations));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    return answer.json().get("results").valueStream().toList();
  }

  static String word(JsonNode result) {
    return result.get("status").asString();
  }

  private record Stay(List<String> operations) {
    static Stay of(String name, Instant end) {
      var start = end.minus(Duration.ofMinutes(50));
      return new Stay(
          List.of(
              Offline.operation(UUID.randomUUID(), "create_session", start)
                  .numbered(1)
                  .saying(
                      """
                      {"destName": "Library", "destLat": %s, "destLng": %s, "clientId": "%s"}
                      """
                          .formatted(Fixes.LAT, Fixes.LNG, name)),
              Offline.operation(UUID.randomUUID(), "check_in", start.plusSeconds(60))
                  .numbered(2)
                  .saying(Offline.fix(name, start.plusSeconds(60))),
              Offline.operation(UUID.randomUUID(), "check_out", start.plusSeconds(2400))
                  .numbered(3)
                  .saying(Offline.fix(name, start.plusSeconds(2400)))));
    }

    List<String> shuffled() {
      return operations.reversed();
    }
  }
}
