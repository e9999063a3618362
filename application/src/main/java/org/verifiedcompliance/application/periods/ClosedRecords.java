package org.verifiedcompliance.application.periods;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.periods.RecordTime;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/**
 * Keeps closed records as they are. The store holds the rule against whoever closes at once: to
 * them the session then looks as if it had changed, and they ask here again.
 */
public final class ClosedRecords {
  private final ClosedPeriods periods;
  private final Sessions sessions;

  /** Asks these stores. */
  public ClosedRecords(ClosedPeriods periods, Sessions sessions) {
    this.periods = periods;
    this.sessions = sessions;
  }

  /** Up to when the record is closed, if what somebody says of this fact falls before that. */
  public Optional<Instant> over(Session session, SessionEvent fact) {
    return closedAfter(session, RecordTime.of(session, fact));
  }

  /** The same of somebody who says these times of it. */
  public Optional<Instant> over(Session session, SessionEvent fact, StatedTimes times) {
    return closedAfter(session, RecordTime.of(session, fact, times));
  }

  /**
   * Keeps what was told too late as an attempt.
   *
   * @return up to when the record is closed; empty, and nothing kept, when it is open there, or the
   *     person is gone or withdrew their consent
   */
  public Optional<Instant> turnAway(Session session, SessionEvent told) {
    return isRecent(told)
        ? Optional.empty()
        : over(session, told).filter(_ -> sessions.recordRefused(told.afterClosing()).isPresent());
  }

  /** Whoever tells of the present is not kept waiting by a question to the store. */
  private static boolean isRecent(SessionEvent told) {
    return !told.effectiveTime().isBefore(told.receivedAt().minus(PeriodClosing.LEAST_AGE));
  }

  private Optional<Instant> closedAfter(Session session, Instant time) {
    return Optional.ofNullable(session.details().meeting())
        .flatMap(periods::closedUntil)
        .filter(time::isBefore);
  }
}
