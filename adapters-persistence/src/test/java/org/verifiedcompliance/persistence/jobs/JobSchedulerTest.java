package org.verifiedcompliance.persistence.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JobSchedulerTest {
  private static final Duration OFTEN = Duration.ofMillis(50);

  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Test
  void ofTwoSchedulersOneAtATimeDoesTheWork() throws InterruptedException {
    var turns = new CountDownLatch(6);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    Runnable work =
        () -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          turns.countDown();
          atOnce.decrementAndGet();
        };
    try (var pool = Database.open(database.settings())) {
      var one = scheduler(pool, "one", work);
      var other = scheduler(pool, "other", work);
      one.start();
      other.start();

      assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();

      one.stop();
      other.stop();
    }
    assertThat(most).hasValue(1);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void stoppingDoesNotWaitForTheNextLook() {
    try (var pool = Database.open(database.settings())) {
      var job = new Job("rare", Duration.ofHours(1), () -> {});
      var scheduler =
          new JobScheduler(pool.dataSource(), "rare", Duration.ofHours(1), List.of(job));
      scheduler.start();
      var before = System.nanoTime();

      scheduler.stop();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void aTurnThatFailsDoesNotEndTheWork() throws InterruptedException {
    var turns = new CountDownLatch(2);
    try (var pool = Database.open(database.settings())) {
      var scheduler =
          new JobScheduler(
              pool.dataSource(),
              "failing",
              OFTEN,
              List.of(
                  new Job(
                      "failing",
                      OFTEN,
                      () -> {
                        turns.countDown();
                        throw new IllegalStateException("as planned");
                      })));
      scheduler.start();

      assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();

      scheduler.stop();
    }
  }

  private static JobScheduler scheduler(Database pool, String node, Runnable work) {
    return new JobScheduler(pool.dataSource(), node, OFTEN, List.of(new Job("work", OFTEN, work)));
  }

  private static int rows() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT count(*) FROM scheduled_task WHERE task_name = 'work'")
                .mapTo(Integer.class)
                .one());
  }
}
