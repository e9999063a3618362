package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Offline.operation;
import static org.verifiedcompliance.bootstrap.journeys.Offline.push;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Json;
import tools.jackson.databind.JsonNode;

/** What a phone sends among its operations that is none, or has no name, is its own affair. */
class BadOfflineItemsTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static String note(String text) {
    return operation(UUID.randomUUID(), "update_profile", wired.clock().instant())
        .saying("{\"notes\": \"%s\"}".formatted(text));
  }

  private static String named(String id) {
    var value = Matcher.quoteReplacement("\"id\": " + id);
    return note("bad").replaceFirst("\"id\": \"[^\"]*\"", value);
  }

  private static List<String> badFields(JsonNode result) {
    return result
        .path("problem")
        .path("errors")
        .valueStream()
        .map(error -> error.get("field").asString())
        .toList();
  }

  @Test
  void anIdThatIsNoneFailsAloneAndIsToldAsItWasSent() {
    var ada = wired.member("Ada");
    var nameless = note("bad").replaceFirst("\"id\": \"[^\"]*\", ", "");
    var ids = List.of("7", "\"seven\"", "null", "\"\\ud800\"", "\"" + "x".repeat(201) + "\"");
    var batch = new ArrayList<String>(List.of(note("first")));
    ids.forEach(id -> batch.add(named(id)));
    batch.addAll(List.of(nameless, note("last")));

    var results = push(ada, "phone", batch);

    assertThat(results)
        .extracting(Offline::word)
        .containsExactly(
            "completed", "failed", "failed", "failed", "failed", "failed", "failed", "completed");
    for (int i = 1; i < 7; i++) {
      assertThat(badFields(results.get(i))).containsExactly("operations[" + i + "].id");
      assertThat(results.get(i).get("id").asString("null")).isEqualTo(i == 2 ? "seven" : "null");
    }
    assertThat(ada.get("/offline/status").json().get("total_completed").asInt()).isEqualTo(2);
    assertThat(ada.get("/offline/failed").json()).isEmpty();
  }

  @Test
  void whatIsNoObjectFailsAlone() {
    var bea = wired.member("Bea");

    var results = push(bea, "phone", List.of("7", "null", "[]", "\"text\"", note("good")));

    assertThat(results)
        .extracting(Offline::code)
        .containsExactly(
            "invalid-input", "invalid-input", "invalid-input", "invalid-input", "none");
    assertThat(badFields(results.get(2))).containsExactly("operations[2]");
    assertThat(results.get(2).get("id").isNull()).isTrue();
  }

  @Test
  void allThatIsBadAboutOneIsNamedAtOnce() {
    var cem = wired.member("Cem");

    var among = push(cem, "phone", List.of(note("good"), "{\"id\": 7, \"sequence\": -1}"));
    var alone = cem.post("/offline/queue", named("7")).json().get("results").get(0);

    assertThat(badFields(among.get(1)))
        .containsExactly(
            "operations[1].id",
            "operations[1].type",
            "operations[1].created_at",
            "operations[1].sequence",
            "operations[1].data");
    assertThat(badFields(alone)).containsExactly("id");
  }

  @Test
  void whatWaitsIsShownAsItWasSent() {
    var eve = wired.member("Eve");
    var now = wired.clock().instant();
    var fix = "{\"sessionId\": \"trip\", \"lat\": 52.51, \"lng\": 13.4, \"note\": [null]}";
    var arrive = operation(UUID.randomUUID(), "check_in", now).after(UUID.randomUUID()).saying(fix);
    var counted =
        "{\"device_id\": \"phone\", \"boot_id\": \"b\", \"operations\": [%s]}"
            .formatted(arrive.replaceFirst("\\{", "{\"elapsed_ms\": 12, "));

    eve.post("/offline/queue", counted);

    assertThat(eve.get("/offline/queue").json().get(0).get("data"))
        .hasToString(Json.mapper().readTree(fix).toString());
  }

  @Test
  void whatIsNoListAtAllIsRefused() {
    var dan = wired.member("Dan");
    var batch = "{\"device_id\": \"phone\", \"operations\": 7}";

    assertThat(dan.post("/offline/queue", batch).badFields()).containsExactly("operations");
  }
}
