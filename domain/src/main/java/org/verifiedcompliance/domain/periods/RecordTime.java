package org.verifiedcompliance.domain.periods;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/**
 * The time by which a session belongs to a period: the start of its date, without one the check-in.
 * To which nobody came belongs to the date of the attempt, else to the date that it was planned
 * for, else to the time of the attempt.
 */
public final class RecordTime {
  private RecordTime() {}

  /** That of the session, as far as the fact concerns it. */
  public static Instant of(Session session, SessionEvent fact) {
    if (session.arrival() instanceof EventMark came) {
      return start(session.tally().date(), came.time());
    }
    var planned = session.details().occurrence();
    return start(fact.testimony().date(), planned == null ? fact.effectiveTime() : planned);
  }

  /** The earlier of that of the session and that which it would have with these times. */
  public static Instant of(Session session, SessionEvent fact, StatedTimes times) {
    var time = of(session, fact);
    return session.tally().date() == null
            && times.arrival() instanceof Instant stated
            && stated.isBefore(time)
        ? stated
        : time;
  }

  private static Instant start(@Nullable Occurrence date, Instant otherwise) {
    return date == null ? otherwise : date.start();
  }
}
