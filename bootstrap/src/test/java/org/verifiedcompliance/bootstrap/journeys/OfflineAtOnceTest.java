package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Offline.operation;
import static org.verifiedcompliance.bootstrap.journeys.Offline.push;
import static org.verifiedcompliance.bootstrap.journeys.Offline.word;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Whatever comes at once, each operation has its effect once. */
class OfflineAtOnceTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void eightThreadsWithTheSameFiftyOperationsInAnyOrderFromTwoPhonesHaveTheirEffectOnce()
      throws Exception {
    var kim = wired.member("Kim");
    var now = wired.clock().instant();
    var fifty = new ArrayList<String>();
    IntStream.range(0, 16)
        .forEach(i ->
            fifty.addAll(
                Offline.stay(
                    "trip-" + i, now.minus(Duration.ofMinutes(960 - 40L * i)), 1 + 3L * i)));
    fifty.add(operation(UUID.randomUUID(), "update_profile", now).saying("{\"notes\": \"a\"}"));
    fifty.add(operation(UUID.randomUUID(), "update_profile", now).saying("{\"phone\": \"1\"}"));

    var answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<List<JsonNode>>>mapToObj(i -> () -> someAtATime(kim, fifty, i))
                .toList());
    var settled = push(kim, "phone", fifty);

    assertThat(settled)
        .allSatisfy(it -> assertThat(word(it)).describedAs("%s", it).isEqualTo("completed"));
    var byId = new HashMap<String, JsonNode>();
    settled.forEach(result -> byId.put(result.get("id").asString(), result));
    assertThat(answers.stream().flatMap(List::stream).filter(it -> !word(it).equals("held")))
        .allSatisfy(it -> assertThat(it).isEqualTo(byId.get(it.get("id").asString())));
    assertThat(count("SELECT count(*) FROM attendance_session WHERE person_id = ?", kim))
        .isEqualTo(16);
    // a stay that came after a later one was closed for a moment, which is a fact too
    assertThat(
            count(
                """
                SELECT count(*) FROM attendance_event
                WHERE person_id = ? AND accepted AND type IN ('check_in', 'check_out')
                """,
                kim))
        .isEqualTo(32);
    assertThat(
            count(
                """
                SELECT count(*) FROM attendance_session
                WHERE person_id = ? AND check_out_at - check_in_at = interval '30 minutes'
                """,
                kim))
        .isEqualTo(16);
    assertThat(count("SELECT count(*) FROM operation WHERE person_id = ?", kim)).isEqualTo(50);
  }

  /** Each thread sends all of it in batches of ten, in an order of its own. */
  private static List<JsonNode> someAtATime(TestClient client, List<String> fifty, int seed) {
    var shuffled = new ArrayList<>(fifty);
    Collections.shuffle(shuffled, new Random(seed));
    var results = new ArrayList<JsonNode>();
    for (int i = 0; i < 50; i += 10) {
      results.addAll(
          patiently(client, seed % 2 == 0 ? "phone" : "tablet", shuffled.subList(i, i + 10)));
    }
    return results;
  }

  /** As a phone does: when the server is busy, nothing is known, and all of it is sent again. */
  private static List<JsonNode> patiently(TestClient client, String device, List<String> some) {
    for (int i = 0; i < 20; i++) {
      var answer = client.post("/offline/queue", Offline.batch(device, some));
      if (answer.status() == 200) {
        return answer.json().get("results").valueStream().toList();
      }
      assertThat(answer.status()).describedAs(answer.text()).isEqualTo(503);
    }
    throw new AssertionError("busy for too long");
  }

  /** The one from the queue may have been earlier: then it is a stay that the other one ended. */
  @RepeatedTest(3)
  void ofALiveCheckInAndOneFromTheQueueOneStaysOpen() throws Exception {
    var lea = wired.member("Lea");
    var now = wired.clock().instant();
    var here = lea.post("/sessions", Fixes.DESTINATION).json().get("session_id").asString();
    var there = lea.post("/sessions", Fixes.DESTINATION).json().get("session_id").asString();
    var queued =
        Offline.batch(
            "phone",
            List.of(operation(UUID.randomUUID(), "check_in", now).saying(Offline.fix(there, now))));

    var answers =
        atOnce(
            List.<Callable<Answer>>of(
                () -> lea.post("/sessions/" + here + "/check-in", Fixes.honest(now)),
                () -> lea.post("/offline/queue", queued)));

    assertThat(answers.get(1).status()).describedAs(answers.get(1).text()).isEqualTo(200);
    var result = answers.get(1).json().get("results").get(0);
    assertThat(List.of(answers.getFirst().status() == 200, word(result).equals("completed")))
        .describedAs("%s %s", answers.getFirst().text(), result)
        .contains(true);
    assertThat(openSessions(lea)).isOne();
    assertThat(answers.getFirst().status()).isIn(200, 409);
    assertThat(Offline.code(result)).isIn("none", "another-session-active");
  }

  private static int openSessions(TestClient client) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM attendance_session
                    WHERE person_id = :id AND status = 'checked_in'
                    """)
                .bind("id", person(client))
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void whileThePersonIsBusyElsewhereNothingIsAnsweredButComeBack() {
    var max = wired.member("Max");
    var id = UUID.randomUUID();
    var notes =
        operation(id, "update_profile", wired.clock().instant()).saying("{\"notes\": \"x\"}");
    push(max, "phone", List.of(notes.replace(id.toString(), UUID.randomUUID().toString())));

    var answer =
        wired
            .database()
            .jdbi()
            .inTransaction(handle -> {
              handle
                  .createQuery("SELECT n FROM person_history WHERE person_id = :id FOR UPDATE")
                  .bind("id", person(max))
                  .mapTo(Long.class)
                  .one();
              return max.post("/offline/queue", notes);
            });

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).contains("1");
    assertThat(word(push(max, "phone", List.of(notes)).getFirst())).isEqualTo("completed");
  }

  private static UUID person(TestClient client) {
    return UUID.fromString(client.get("/auth/me").json().get("user_id").asString());
  }

  private static long count(String sql, TestClient client) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle -> handle.select(sql, person(client)).mapTo(Long.class).one());
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
