package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Two devices edit the same things, and nothing is lost. */
class EditJourneyTest {
  private static final int EDITS = 12;

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final String email = wired.account("member");
  private final TestClient phone = wired.signIn(email);
  private final TestClient tablet = wired.signIn(email);
  private final String id = ok(phone.get("/auth/me")).json().get("user_id").asString();
  private final String contact = "/contacts/" + id;

  private static String edit(String base, String fields) {
    return "{\"base_version\": %s, %s}".formatted(base, fields);
  }

  private JsonNode conflictOfFirstNames() {
    ok(phone.patch(contact, edit("1", "\"first_name\": \"Augusta\"")));
    var late = edit("\"\\\"1\\\"\"", "\"first_name\": \"Ida\", \"notes\": \"from the tablet\"");
    return ok(tablet.patch(contact, late)).json().get("merge");
  }

  @Test
  void aFieldThatBothChangedWaitsAndTheRestIsApplied() {
    var merge = conflictOfFirstNames();

    assertThat(merge.get("outcome").asString()).isEqualTo("conflict");
    assertThat(merge.get("version").asLong()).isEqualTo(3);
    var now = ok(phone.get(contact)).json();
    assertThat(now.get("first_name").asString()).isEqualTo("Augusta");
    assertThat(now.get("notes").asString()).isEqualTo("from the tablet");
    var conflict = ok(phone.get("/sync/conflicts")).json().get(0);
    assertThat(conflict.get("conflict_id")).isEqualTo(merge.get("conflict").get("conflict_id"));
    assertThat(conflict.get("contact_id").asString()).isEqualTo(id);
    var field = conflict.get("fields").get(0);
    assertThat(field.get("base").asString()).isEqualTo("member");
    assertThat(field.get("mine").asString()).isEqualTo("Ida");
    assertThat(field.get("theirs").asString()).isEqualTo("Augusta");
    assertThat(ok(wired.member("Stranger").get("/sync/conflicts")).json()).isEmpty();
  }

  @Test
  void whatDifferentSidesChangedMerges() {
    ok(phone.patch(contact, edit("1", "\"first_name\": \"Augusta\"")));

    var merged =
        ok(
            tablet.patch(
                contact, "{\"base\": {\"last_name\": \"Test\"}, \"last_name\": \"Byron\"}"));

    assertThat(merged.json().get("merge").get("outcome").asString()).isEqualTo("applied");
    assertThat(merged.json().get("first_name").asString()).isEqualTo("Augusta");
    assertThat(merged.json().get("last_name").asString()).isEqualTo("Byron");
    assertThat(merged.header("ETag")).contains("\"3\"");
  }

  @Test
  void ofManyWhoChooseAtOnceOneIsHeard() throws Exception {
    var conflict = conflictOfFirstNames().get("conflict").get("conflict_id").asString();
    var version = ok(phone.get(contact)).header("ETag").orElseThrow();

    var answers =
        atOnce(
            8,
            i -> {
              var choice = i % 2 == 0 ? "\"mine\"" : "{\"value\": \"Eda\"}";
              var body =
                  "{\"conflict_id\": \"%s\", \"choices\": {\"first_name\": %s}}"
                      .formatted(conflict, choice);
              return (i < 4 ? phone : tablet).post("/sync/resolve", body);
            });

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(409);
    var winner =
        answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
    var chosen = winner.json().get("settlement").get("choices").get("first_name").asString();
    var now = ok(phone.get(contact));
    assertThat(now.json().get("first_name").asString())
        .isEqualTo(chosen.equals("mine") ? "Ida" : "Eda");
    assertThat(now.header("ETag")).isNotEqualTo(Optional.of(version)).contains("\"4\"");
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(answer -> {
          assertThat(answer.code()).isEqualTo("conflict-settled");
          var settlement = answer.json().get("conflict").get("settlement");
          assertThat(settlement.get("choices").get("first_name").asString()).isEqualTo(chosen);
        });
    assertThat(ok(phone.get("/sync/conflicts")).json()).isEmpty();
  }

  @Test
  void ofManyEditsAtOnceNothingIsLost() throws Exception {
    var answers = atOnce(EDITS, i -> untilTaken(i % 2 == 0 ? phone : tablet, "written by " + i));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    var somewhere = new ArrayList<String>();
    somewhere.add(ok(phone.get(contact)).json().get("notes").asString());
    ok(phone.get("/sync/conflicts?limit=200"))
        .json()
        .forEach(waiting -> somewhere.add(waiting.get("fields").get(0).get("mine").asString()));
    somewhere.addAll(editions());
    assertThat(somewhere)
        .containsAll(IntStream.range(0, EDITS).mapToObj(i -> "written by " + i).toList());
  }

  /** A server that has too much to do says so, and phones try again. */
  private Answer untilTaken(TestClient device, String notes) {
    var body = edit("1", "\"notes\": \"%s\"".formatted(notes));
    return Stream.generate(() -> device.patch(contact, body))
        .limit(20)
        .filter(answer -> answer.status() != 503)
        .findFirst()
        .orElseThrow();
  }

  private List<String> editions() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT coalesce(content ->> 'notes', '') FROM person_edition"
                        + " WHERE person_id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(String.class)
                .list());
  }

  @Test
  void aMeetingThatWasEditedOfflineConflictsToo() {
    var meeting = Gatherings.published(phone, wired.clock().instant());
    ok(phone.put("/meetings/" + meeting, "{\"name\": \"Live\", \"radius_m\": 300}"));

    var pushed = ok(phone.post("/offline/queue", offline(meeting, "Offline"))).json();

    var result = pushed.get("results").get(0);
    assertThat(result.get("status").asString()).isEqualTo("completed");
    var merge = result.get("result").get("merge");
    assertThat(merge.get("outcome").asString()).isEqualTo("conflict");
    assertThat(result.get("result").get("description").asString()).isEqualTo("Offline");
    var conflict = ok(phone.get("/sync/conflicts")).json().get(0);
    assertThat(conflict.get("device_id").asString()).isEqualTo("phone-1");
    assertThat(conflict.get("meeting_id").asString()).isEqualTo(meeting);

    var choice =
        "{\"conflict_id\": \"%s\", \"choice\": \"mine\"}"
            .formatted(conflict.get("conflict_id").asString());
    ok(phone.post("/sync/resolve", choice));

    var now = ok(phone.get("/meetings/" + meeting)).json();
    assertThat(now.get("name").asString()).isEqualTo("Offline");
    assertThat(now.get("radius_m").asDouble()).isEqualTo(300);
  }

  private static String offline(String meeting, String text) {
    return """
    {"device_id": "phone-1", "operations": [{"id": "%s", "type": "update_meeting",
      "created_at": "%s", "data": {"meetingId": "%s", "baseVersion": 1,
      "updateData": {"name": "%s", "description": "%s"}}}]}
    """
        .formatted(
            UUID.randomUUID(), wired.clock().instant().minusSeconds(60), meeting, text, text);
  }

  @Test
  void whatIsNoChoiceIsRefused() {
    var conflict = conflictOfFirstNames().get("conflict").get("conflict_id").asString();
    var body = "{\"conflict_id\": \"%s\", \"choices\": %s}";

    for (var choices : List.of("{}", "[]", "{\"phone\": \"mine\"}", "{\"first_name\": 7}")) {
      assertThat(phone.post("/sync/resolve", body.formatted(conflict, choices)).status())
          .isEqualTo(400);
    }
    assertThat(
            phone
                .post("/sync/resolve", body.formatted(UUID.randomUUID(), "{\"phone\": \"mine\"}"))
                .status())
        .isEqualTo(404);
    assertThat(phone.patch(contact, edit("\"newest\"", "\"notes\": \"x\"")).status())
        .isEqualTo(400);
  }

  private interface Numbered {
    Answer call(int number);
  }

  private static List<Answer> atOnce(int count, Numbered numbered) throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, count)
              .<Callable<Answer>>mapToObj(i -> () -> numbered.call(i))
              .toList();
      return executor.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
