package org.verifiedcompliance.bootstrap.server;

import org.verifiedcompliance.persistence.jobs.JobScheduler;

/** The jobs of which one node at a time does each. */
public final class ScheduledJobs implements Background {
  private final JobScheduler scheduler;

  /** Does nothing yet. */
  public ScheduledJobs(JobScheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    scheduler.start();
  }

  @Override
  public void stop() {
    scheduler.stop();
  }
}
