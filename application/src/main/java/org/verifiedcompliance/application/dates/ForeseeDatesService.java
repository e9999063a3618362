package org.verifiedcompliance.application.dates;

import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Expands in batches, each in a transaction of its own that keeps others off its meetings. */
public final class ForeseeDatesService implements ForeseeDates {
  private static final int BATCH = 500;
  private static final int BATCHES = 200;

  private final Meetings meetings;
  private final UpcomingDates dates;
  private final Foresight foresight;
  private final UnitOfWork unitOfWork;

  /** Takes the ports. */
  public ForeseeDatesService(
      Meetings meetings, UpcomingDates dates, Foresight foresight, UnitOfWork unitOfWork) {
    this.meetings = meetings;
    this.dates = dates;
    this.foresight = foresight;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public int foresee() {
    dates.forgetBefore(foresight.now().minus(UpcomingDates.KEPT));
    int done = 0;
    int batch = BATCH;
    for (int i = 0; i < BATCHES && batch == BATCH; i++) {
      batch = unitOfWork.inTransaction(this::batch);
      done += batch;
    }
    return done;
  }

  private int batch() {
    var due = dates.listDue(foresight.now().plus(Foresight.TOO_LITTLE), BATCH);
    dates.replace(meetings.list(due).stream().map(foresight::of).toList());
    return due.size();
  }
}
