package org.verifiedcompliance.application.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Is raised any number of times and seen once. */
final class Signal {
  private final BlockingQueue<Boolean> raised = new ArrayBlockingQueue<>(1);

  void raise() {
    var _ = raised.offer(true);
  }

  /** Waits until it is raised, and lowers it; or until the time is over. */
  void await(Duration longest) throws InterruptedException {
    var _ = raised.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits until it is raised, and lowers it. */
  void await() throws InterruptedException {
    var _ = raised.take();
  }
}
