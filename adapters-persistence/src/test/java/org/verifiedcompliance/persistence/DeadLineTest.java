package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A line that dies without a word, as behind a router that forgot it, is noticed and replaced. */
class DeadLineTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @Test
  void whoeverListensAtADeadLineListensAgainAtANewOne() throws Exception {
    try (var relay = new Relay(database.settings());
        var announcements =
            new Announcements(relay.settings(), Duration.ofMillis(300), Duration.ofMillis(800))) {
      announcements.subscribe("things", seen::add, () -> seen.add("resync"));
      announcements.start();
      assertThat(next()).isEqualTo("resync");

      relay.swallowWhatIsOpen();

      assertThat(next()).isEqualTo("resync");
      database.jdbi().useHandle(handle -> handle.execute("SELECT pg_notify('things', 'after')"));
      assertThat(next()).isEqualTo("after");
    }
  }

  private String next() throws InterruptedException {
    return seen.poll(10, TimeUnit.SECONDS);
  }
}
