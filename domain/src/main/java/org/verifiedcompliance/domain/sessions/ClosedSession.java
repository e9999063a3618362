package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that is over; nothing leaves this state.
 *
 * @param arrival null when nobody came
 * @param departure null unless it ended by a check-out
 * @param closedAt the check-out, the end, or the last confirmed presence; never before the arrival
 */
public record ClosedSession(
    SessionDetails details,
    Ending ending,
    @Nullable EventMark arrival,
    @Nullable EventMark departure,
    Instant closedAt)
    implements Session {

  /**
   * Refuses an end before the arrival.
   *
   * @throws IllegalArgumentException when it ends before it began
   */
  public ClosedSession {
    if (arrival != null && closedAt.isBefore(arrival.time())) {
      throw new IllegalArgumentException("a session cannot end before its check-in");
    }
  }

  @Override
  public ClosedSession ruled(SessionEvent event) {
    event.requireRuling(id());
    return new ClosedSession(
        details.changed(), ending, event.applied(arrival), event.applied(departure), closedAt);
  }

  @Override
  public SessionStatus status() {
    return ending.status();
  }
}
