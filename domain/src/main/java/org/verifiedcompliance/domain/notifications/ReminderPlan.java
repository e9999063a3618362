package org.verifiedcompliance.domain.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/**
 * The reminders of one session, and when it has to be looked at.
 *
 * @param reminders earliest first
 * @param looks further times to look at it
 */
public record ReminderPlan(List<Reminder> reminders, List<Instant> looks) {
  /** How long after the end people may need to check out before they are reminded. */
  static final Duration AFTER_THE_END = Duration.ofMinutes(10);

  /** Where there is no end: how long nothing is heard of somebody before they are asked. */
  static final Duration LONG_SILENCE = Duration.ofHours(3);

  /**
   * The plan of a session that is not over.
   *
   * @param date the date of the meeting that it is for, null without one
   */
  public static ReminderPlan of(
      WatchedSession session, @Nullable Occurrence date, AttendancePolicy policy) {
    return session.status() == SessionStatus.PLANNED
        ? planned(session, date, policy)
        : checkedIn(session, policy);
  }

  /** What to tell now: of several that have become due meanwhile the last alone. */
  public Optional<Reminder> due(Instant now) {
    return reminders.stream().filter(each -> each.isDue(now)).reduce((earlier, later) -> later);
  }

  /** The next time that something may have to be told, empty if nothing is foreseen. */
  public Optional<Instant> nextLook(Instant now) {
    return Stream.concat(reminders.stream().map(Reminder::due), looks.stream())
        .filter(time -> time.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** Who plans a session when it is due already knows of it. */
  private static ReminderPlan planned(
      WatchedSession session, @Nullable Occurrence date, AttendancePolicy policy) {
    if (date == null) {
      return new ReminderPlan(List.of(), List.of());
    }
    var start = date.start();
    var open = policy.checkInWindow(date);
    var reminders =
        Stream.of(
                new Reminder(
                    NotificationKind.SESSION_STARTS_SOON,
                    start.minus(session.ahead()),
                    start,
                    start),
                new Reminder(NotificationKind.CHECK_IN_OPEN, open.opens(), open.closes(), start))
            .filter(reminder -> !reminder.due().isBefore(session.openedAt()))
            .sorted(Comparator.comparing(Reminder::due))
            .toList();
    return new ReminderPlan(reminders, List.of(date.end().plus(AFTER_THE_END)));
  }

  private static ReminderPlan checkedIn(WatchedSession session, AttendancePolicy policy) {
    var arrival = session.checkedInAt();
    if (arrival == null) {
      throw new IllegalArgumentException("who is checked in has arrived");
    }
    var date = session.date();
    var due =
        date == null || arrival.isAfter(policy.window().closes(date))
            ? lastHeard(session, arrival).plus(LONG_SILENCE)
            : later(date.end(), arrival).plus(AFTER_THE_END);
    var reminder =
        new Reminder(
            NotificationKind.NOT_CHECKED_OUT, due, policy.closesAt(arrival, date), arrival);
    return new ReminderPlan(List.of(reminder), List.of());
  }

  private static Instant lastHeard(WatchedSession session, Instant arrival) {
    return session.lastSeenAt() instanceof Instant seen ? later(seen, arrival) : arrival;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
