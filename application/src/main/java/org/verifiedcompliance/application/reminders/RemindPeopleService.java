package org.verifiedcompliance.application.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.Notifier;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.notifications.Reminder;
import org.verifiedcompliance.domain.notifications.ReminderPlan;
import org.verifiedcompliance.domain.notifications.WatchedSession;
import org.verifiedcompliance.domain.notifications.WatchedSessions;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/**
 * Looks at sessions batch by batch, each by the schedule and the policy of the moment. What is told
 * and when the session is looked at again are one transaction; the store tells nothing twice.
 */
public final class RemindPeopleService implements RemindPeople {
  private static final int BATCH = 100;
  private static final int BATCHES = 100;
  private static final Duration A_WHILE = Duration.ofMinutes(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

  private final WatchedSessions sessions;
  private final Notifier notifier;
  private final PoliciesInForce policies;
  private final AttendanceDates dates;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Reminds of the sessions of this store. */
  public RemindPeopleService(
      WatchedSessions sessions,
      Notifier notifier,
      PoliciesInForce policies,
      Occurrences occurrences,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.sessions = sessions;
    this.notifier = notifier;
    this.policies = policies;
    this.dates = new AttendanceDates(occurrences);
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public int remind() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var round =
        new RemindingRound(sessions, now.plus(AFTER_A_FAILURE), session -> lookAt(session, now));
    var isFull = true;
    for (int i = 0; i < BATCHES && isFull; i++) {
      var batch = sessions.list(now, BATCH);
      batch.forEach(round::lookAt);
      isFull = batch.size() == BATCH;
    }
    return round.told();
  }

  private boolean lookAt(WatchedSession session, Instant now) {
    var isOpen =
        session.status() == SessionStatus.PLANNED || session.status() == SessionStatus.CHECKED_IN;
    if (!isOpen) {
      sessions.forget(session.id());
      return false;
    }
    var policy = policies.of(session.policies()).attendance();
    var plan = ReminderPlan.of(session, date(session, policy), policy);
    return unitOfWork.inTransaction(() -> {
      var isTold = plan.due(now).filter(due -> tell(session, due)).isPresent();
      plan.nextLook(now)
          .ifPresentOrElse(next -> sessions.lookAgain(session, next), () -> letBe(session, now));
      return isTold;
    });
  }

  private boolean tell(WatchedSession session, Reminder reminder) {
    return notifier.tell(
        new Notifier.Notice(
            session.person(),
            reminder.kind(),
            session.id().value(),
            session.meeting() == null ? null : session.meeting().value(),
            reminder.occurrence(),
            reminder.usefulUntil()));
  }

  /** Nothing is foreseen: until it is over, or somebody comes after all. */
  private void letBe(WatchedSession session, Instant now) {
    var closes = Objects.requireNonNullElse(session.closesAt(), now);
    var until = (closes.isAfter(now) ? closes : now).plus(A_WHILE);
    if (session.status() == SessionStatus.PLANNED) {
      sessions.sleepUntil(session, until);
    } else {
      sessions.lookAgain(session, until);
    }
  }

  /** The date that a planned session is for, as for its expiry. */
  private @Nullable Occurrence date(WatchedSession session, AttendancePolicy policy) {
    return dates
        .planned(session.schedule(), session.named(), session.openedAt(), policy.window())
        .orElse(null);
  }
}
