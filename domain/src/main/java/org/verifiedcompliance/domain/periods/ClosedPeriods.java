package org.verifiedcompliance.domain.periods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * Port: up to when the records of meetings are closed. Closings are only ever added, each later
 * than the last. A fact that falls into a closed period is never kept but as an attempt that {@link
 * org.verifiedcompliance.domain.sessions.SessionEvent#afterClosing came after the closing}, or when
 * the rules close a session by it.
 */
public interface ClosedPeriods {
  /** Closes when nothing waits any more; a fact that comes at once is kept before it or not. */
  Result close(PeriodClosing closing);

  /** Up to when, not included, the record is closed; empty when it never was. */
  Optional<Instant> closedUntil(MeetingId meeting);

  /** The latest first. */
  List<PeriodClosing> list(MeetingId meeting, int limit, int offset);

  /** What came of the wish to close. */
  sealed interface Result {
    /** It is closed. */
    record Closed() implements Result {}

    /** The record was closed as far as that before. */
    record ClosedBefore(Instant until) implements Result {}

    /** Something has to be settled first. */
    record NotSettled(Unsettled unsettled) implements Result {}
  }
}
