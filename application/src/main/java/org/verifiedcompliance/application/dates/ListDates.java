package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingDate;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Shows the dates of one meeting, the cancelled ones included. */
@FunctionalInterface
public interface ListDates {
  /** Those from (inclusive) to (exclusive), earliest first; empty without such a meeting. */
  Optional<List<MeetingDate>> list(MeetingId meeting, Instant from, Instant to, int limit);
}
