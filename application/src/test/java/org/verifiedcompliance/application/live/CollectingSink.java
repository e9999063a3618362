package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps what it is given, and lets tests wait for it. */
public final class CollectingSink implements Sink {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<StreamMessage> messages = new ArrayList<>();
  private final CompletableFuture<Void> overflow = new CompletableFuture<>();
  private final CountDownLatch live = new CountDownLatch(1);

  @Override
  public synchronized void accept(StreamMessage message) {
    messages.add(message);
    notifyAll();
  }

  @Override
  public void caughtUp() {
    live.countDown();
  }

  @Override
  public void overflowed() {
    overflow.complete(null);
  }

  /** Waits until the history is over. */
  public void awaitLive() throws InterruptedException {
    assertThat(live.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Waits until it has so many. */
  public synchronized List<StreamMessage> await(int count) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (messages.size() < count && System.nanoTime() < end) {
      wait(100);
    }
    assertThat(messages).hasSizeGreaterThanOrEqualTo(count);
    return List.copyOf(messages);
  }

  /** Waits until it was told that too much waited. */
  public void awaitOverflow() throws Exception {
    try {
      overflow.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("never overflowed", late);
    }
  }
}
