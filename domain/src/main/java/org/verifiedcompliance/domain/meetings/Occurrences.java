package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import java.util.List;

/** Port: expands the rule of a schedule into dates. */
public interface Occurrences {
  /**
   * The occurrences that overlap the time from (inclusive) to (exclusive), earliest first, at most
   * {@code limit}.
   */
  List<Occurrence> between(MeetingSchedule schedule, Instant from, Instant to, int limit);

  /** Whether the text is a recurrence rule that can be expanded. */
  boolean canExpand(String recurrence);
}
