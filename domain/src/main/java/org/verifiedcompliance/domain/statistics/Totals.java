package org.verifiedcompliance.domain.statistics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/**
 * What some sessions come to. All but the rates can be added, so a month is the sum of its days.
 *
 * @param sessions all of them, whatever became of them; a refused attempt is none of its own
 * @param checkIns those to which somebody came
 * @param completed those with a check-in and a check-out that the policy accepts
 * @param stays those to which somebody came and that are over
 * @param time how long these stays were, from check-in to end, as corrected
 * @param attended the stays whose outcome is {@code attended}
 * @param decided the stays, and the sessions that expired because nobody came; those that were
 *     ended before anybody came were called off and do not count
 */
public record Totals(
    long sessions,
    long checkIns,
    long completed,
    long stays,
    Duration time,
    long attended,
    long decided) {
  /** No session at all. */
  public static final Totals NONE = new Totals(0, 0, 0, 0, Duration.ZERO, 0, 0);

  /** What one session comes to. */
  public static Totals of(Session session) {
    var came = session.arrival() != null;
    var isOver = session.closedAt() != null;
    var stay = came && isOver ? session.stay() : null;
    var outcome = session.tally().outcome();
    return new Totals(
        1,
        came ? 1 : 0,
        session.isComplete() ? 1 : 0,
        stay == null ? 0 : 1,
        stay == null ? Duration.ZERO : stay,
        outcome == AttendanceOutcome.ATTENDED ? 1 : 0,
        stay != null || session.status() == SessionStatus.EXPIRED ? 1 : 0);
  }

  /** When a session counts: at its check-in, as corrected; when nobody came, at its opening. */
  public static Instant timeOf(Session session) {
    return session.arrival() instanceof EventMark in ? in.time() : session.details().createdAt();
  }

  /** Both together. */
  public Totals plus(Totals other) {
    return new Totals(
        sessions + other.sessions,
        checkIns + other.checkIns,
        completed + other.completed,
        stays + other.stays,
        time.plus(other.time),
        attended + other.attended,
        decided + other.decided);
  }

  /** How long a stay was in the mean; null when there was none. */
  public @Nullable Duration averageStay() {
    return stays == 0 ? null : time.dividedBy(stays);
  }

  /** The attended share of what is decided, 0 to 1; null while nothing is. */
  public @Nullable Double attendanceRate() {
    return share(attended, decided);
  }

  /** The completed share of all sessions, 0 to 1; null when there is none. */
  public @Nullable Double completionRate() {
    return share(completed, sessions);
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
