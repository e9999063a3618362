package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.verifiedcompliance.application.sessions.CloseDueSessions;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.stream.Wakes;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.ScheduledJobs;
import org.verifiedcompliance.bootstrap.time.MovableClock;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.jobs.JobScheduler;

/** The work that one node does for all; features add their jobs to the set. */
public final class JobsModule extends AbstractModule {
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration CLOSE_PAUSE = Duration.ofSeconds(20);

  private final InstantSource clock;

  /** Work that is due by this clock. */
  public JobsModule(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Job.class);
  }

  @ProvidesIntoSet
  Job close(CloseDueSessions closeDue) {
    return new Job("close-due-sessions", CLOSE_PAUSE, closeDue::close);
  }

  /** Whoever moves a clock for a trial sees at once what comes of it. */
  @ProvidesIntoSet
  @Singleton
  Background jobs(Database database, Set<Job> jobs, IdGenerator ids, Wakes wakes) {
    if (clock instanceof MovableClock movable) {
      jobs.forEach(job -> movable.onMove(waking(job, wakes).work()));
    }
    var node = "node-" + ids.timeOrdered();
    var waking = jobs.stream().map(job -> waking(job, wakes)).toList();
    return new ScheduledJobs(new JobScheduler(database.dataSource(), node, LOOK, waking));
  }

  /** What a job writes is seen at once. */
  private static Job waking(Job job, Wakes wakes) {
    return new Job(
        job.name(),
        job.pause(),
        () -> {
          job.work().run();
          wakes.wake();
        });
  }
}
