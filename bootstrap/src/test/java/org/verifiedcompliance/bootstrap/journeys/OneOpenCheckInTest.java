package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** One person is in one place, whatever arrives at once. */
class OneOpenCheckInTest {
  private static final int AT_ONCE = 20;
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @RepeatedTest(3)
  void ofTwentyCheckInsAtOnceExactlyOneSucceeds() throws Exception {
    var ada = wired.member("Ada");
    var sessions = planned(ada);
    var fix = Fixes.honest(wired.clock().instant());

    var answers =
        atOnce(
            sessions.stream()
                .<Callable<Answer>>map(session -> () -> ada.post(session + "/check-in", fix))
                .toList());

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("another-session-active"));
  }

  @Test
  void twentyThatSupersedeEachOtherAtOnceAreAllAnswered() throws Exception {
    var ada = wired.member("Ada");
    var sessions = planned(ada);
    var fix = Fixes.honest(wired.clock().instant()).replace("{", "{\"supersede\": true, ");

    var answers =
        atOnce(
            sessions.stream()
                .<Callable<Answer>>map(session -> () -> ada.post(session + "/check-in", fix))
                .toList());

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(sessions.stream().map(session -> ada.get(session).json().get("status").asString()))
        .containsOnlyOnce("checked_in")
        .containsOnly("checked_in", "auto_closed");
  }

  private static List<String> planned(TestClient person) {
    return IntStream.range(0, AT_ONCE)
        .mapToObj(_ -> person.post("/sessions", Fixes.DESTINATION).json().get("session_id"))
        .map(id -> "/sessions/" + id.asString())
        .toList();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
