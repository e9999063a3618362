package org.verifiedcompliance.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work beside other work, each on a thread of its own; a failure is logged. */
public final class Turns implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final ExecutorService threads;

  /** Nothing to do yet. */
  public Turns(String name) {
    this.name = name;
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException failure) {
        if (!threads.isShutdown()) {
          LOG.warn("{} failed and will be tried again", name, failure);
        }
      }
    });
  }

  /** What is under way may end soon; then it is interrupted. */
  public void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        var _ = threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
