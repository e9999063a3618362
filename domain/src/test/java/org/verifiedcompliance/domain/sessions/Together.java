package org.verifiedcompliance.domain.sessions;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same work many times at once. */
public final class Together {
  private Together() {}

  /** The results in the order of the numbers, 0 to count - 1; all start at the same moment. */
  public static <T> List<T> run(int count, IntFunction<T> work) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(count)) {
      var results =
          IntStream.range(0, count)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return work.apply(i);
                  }))
              .toList();
      start.countDown();
      return results.stream().map(Together::get).toList();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }
}
