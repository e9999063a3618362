package org.verifiedcompliance.application.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every way does by which nodes tell each other to look. */
public interface NodeBusContract {
  Duration SOON = Duration.ofSeconds(10);

  /** A node that has just come to the others. */
  NodeBus newNode();

  @Test
  default void allOthersHear() throws InterruptedException {
    var announcer = newNode();
    var first = new Semaphore(0);
    var second = new Semaphore(0);
    newNode().onAnnounced(first::release);
    newNode().onAnnounced(second::release);

    assertThat(hears(announcer, first)).isTrue();
    assertThat(hears(announcer, second)).isTrue();
  }

  @Test
  default void whoComesLaterHearsWhatComesLater() throws InterruptedException {
    var announcer = newNode();
    announcer.announce();
    var late = new Semaphore(0);
    newNode().onAnnounced(late::release);

    assertThat(hears(announcer, late)).isTrue();
  }

  @Test
  default void oneThatFailsDeafensNobody() throws InterruptedException {
    var announcer = newNode();
    var called = new CountDownLatch(1);
    var other = new Semaphore(0);
    newNode()
        .onAnnounced(() -> {
          called.countDown();
          throw new IllegalStateException("stop");
        });
    newNode().onAnnounced(other::release);

    assertThat(hears(announcer, other)).isTrue();
    assertThat(called.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(hears(announcer, other)).isTrue();
  }

  /** Announces until it is heard: a node that is just coming may miss the first ones. */
  static boolean hears(NodeBus announcer, Semaphore heard) throws InterruptedException {
    heard.drainPermits();
    var end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      announcer.announce();
      if (heard.tryAcquire(50, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }
}
