package org.verifiedcompliance.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepeatingTest {
  @Test
  void aFailureDoesNotEndIt() throws InterruptedException {
    var turns = new CountDownLatch(3);
    var repeating =
        new Repeating(
            "test",
            Duration.ofMillis(1),
            () -> {
              turns.countDown();
              throw new IllegalStateException("as the test wants it");
            });
    repeating.start();
    try {
      assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      repeating.stop();
    }
  }

  @Test
  void stoppingEndsAWorkThatWaits() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var repeating = new Repeating("test", Duration.ofMillis(1), () -> waitFor(begun, ended));
    repeating.start();
    begun.await();

    repeating.stop();

    assertThat(ended.getCount()).isZero();
  }

  private static void waitFor(CountDownLatch begun, CountDownLatch ended) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      ended.countDown();
    }
  }
}
