package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** How many operations a second come in by batches of a hundred; only when asked for. */
@EnabledIfSystemProperty(named = "vc.measure", matches = "true")
class OfflineThroughputTest {
  private static final int PHONES = 4;
  private static final int BATCHES = 10;
  private static final int STAYS = 33;

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void batchesOfAHundred() throws Exception {
    var people = IntStream.range(0, PHONES).mapToObj(i -> wired.member("Fast" + i)).toList();
    people.forEach(person -> send(person, -1));
    var began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(PHONES)) {
      var work =
          people.stream()
              .<Callable<Integer>>map(person ->
                  () -> IntStream.range(0, BATCHES).map(batch -> send(person, batch)).sum())
              .toList();
      var done = 0;
      for (var one : threads.invokeAll(work)) {
        done += one.get();
      }
      var seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf("%d operations in %.1f s: %.0f a second%n", done, seconds, done / seconds);
      assertThat(done).isEqualTo(PHONES * BATCHES * STAYS * 3);
    }
  }

  /** A check-in, a check-out and what they need, 33 times, and how many of these were done. */
  private static int send(TestClient person, int batch) {
    var operations = new ArrayList<String>();
    for (int i = 0; i < STAYS; i++) {
      var number = (batch + 1) * STAYS + i;
      var start = wired.clock().instant().minus(Duration.ofMinutes(4_000 - 10L * number));
      operations.addAll(
          Offline.visit("trip-" + number, start, Duration.ofMinutes(8), 1 + 3L * number));
    }
    return (int)
        Offline.push(person, "phone", operations).stream()
            .filter(result -> Offline.word(result).equals("completed"))
            .count();
  }
}
