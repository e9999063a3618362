package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;

/**
 * What the facts of a session come to. It is derived: the same facts give the same tally, in
 * whatever order they arrived.
 *
 * @param date the scheduled time, null without one
 * @param punctuality how the arrival stands to that time, null without one
 * @param confirmed how long presence is confirmed, within the scheduled time where there is one
 * @param lastConfirmed the last confirmed presence, null without any
 * @param outcome null while the stay goes on, and when nobody came
 * @param leftEarly whether the person left before the scheduled end
 * @param dueAt when the server has to close the session, null once it is over
 */
public record Tally(
    @Nullable Occurrence date,
    @Nullable Punctuality punctuality,
    Duration confirmed,
    @Nullable Instant lastConfirmed,
    @Nullable AttendanceOutcome outcome,
    boolean leftEarly,
    @Nullable Instant dueAt) {

  /** Nobody came. */
  public static final Tally NONE = new Tally(null, null, Duration.ZERO, null, null, false, null);

  /** The same of a session that is over. */
  Tally over() {
    return new Tally(date, punctuality, confirmed, lastConfirmed, outcome, leftEarly, null);
  }

  /** Nothing is counted yet, and the server has to look at it from this time on. */
  public static Tally due(Instant at) {
    return new Tally(null, null, Duration.ZERO, null, null, false, at);
  }
}
