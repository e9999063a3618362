package org.verifiedcompliance.persistence.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/**
 * Does jobs on one node at a time, however many run: the database keeps the turns. A turn of a node
 * that died is taken over by another. Turns follow the system's clock, not the server's, so that a
 * clock that is moved for a test makes no node look dead.
 */
public final class JobScheduler {
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** One each for heartbeats, for turns of dead nodes, and for tasks that nobody knows. */
  private static final int KEEPERS = 3;

  private final ScheduledExecutorService housekeeping =
      Executors.newScheduledThreadPool(
          KEEPERS, Thread.ofPlatform().name("jobs-housekeeping-", 0).daemon().factory());
  private final Scheduler scheduler;

  /**
   * Does nothing yet.
   *
   * @param node its name, unlike that of all others
   * @param look how often it looks whether a turn is due
   */
  public JobScheduler(DataSource database, String node, Duration look, List<Job> jobs) {
    scheduler =
        Scheduler.create(database)
            .startTasks(jobs.stream().map(JobScheduler::task).toList())
            .schedulerName(new SchedulerName.Fixed(node))
            .tableName("scheduled_task")
            .threads(jobs.size())
            .pollingInterval(look)
            .heartbeatInterval(HEARTBEAT)
            .housekeeperExecutor(housekeeping)
            .shutdownMaxWait(PATIENCE)
            .build();
  }

  /** Begins; returns at once. */
  public void start() {
    scheduler.start();
  }

  /** Ends after the turn that is going on. */
  public void stop() {
    var stopping = Thread.ofPlatform().name("jobs-stop").start(scheduler::stop);
    while (!scheduler.getSchedulerState().isShuttingDown()) {
      Thread.onSpinWait();
    }
    // it would be waited for until its next heartbeat
    housekeeping.shutdownNow();
    join(stopping);
  }

  private static void join(Thread stopping) {
    try {
      stopping.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
        .execute((instance, context) -> job.work().run());
  }
}
