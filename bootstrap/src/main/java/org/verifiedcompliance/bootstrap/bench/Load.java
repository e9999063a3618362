package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A closed loop of simulated people, each with a connection and a sign-in of their own.
 *
 * @param tokens an access token for each person
 */
record Load(URI url, List<String> tokens) {
  /** Runs the work for so long; first a warm-up whose timings nobody keeps. */
  void run(Work work, Timings kept, Duration warmUp, Duration measured)
      throws InterruptedException, IOException {
    phase(work, new Timings(List.of()), warmUp);
    phase(work, kept, measured);
  }

  private void phase(Work work, Timings timings, Duration length)
      throws InterruptedException, IOException {
    var end = System.nanoTime() + length.toNanos();
    var begin = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var people =
          IntStream.range(0, tokens.size())
              .<Future<?>>mapToObj(i ->
                  threads.submit(() -> {
                    begin.await();
                    loop(tokens.get(i), work, timings, end);
                    return i;
                  }))
              .toList();
      begin.countDown();
      for (var person : people) {
        person.get(length.toSeconds() + 60, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException("a simulated person failed", e);
    }
  }

  private void loop(String token, Work work, Timings timings, long end) throws IOException {
    try (var connection = new LeanConnection(url, token)) {
      while (System.nanoTime() < end) {
        work.once(connection, timings);
      }
    }
  }
}
