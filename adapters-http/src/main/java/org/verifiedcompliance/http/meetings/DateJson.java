package org.verifiedcompliance.http.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingDate;

/**
 * One date of a meeting on the wire.
 *
 * @param originalStartTime by the rule, which names it
 * @param startTime null when it is cancelled
 * @param changed whether it is an exception
 */
record DateJson(
    Instant originalStartTime,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    boolean cancelled,
    boolean changed,
    @Nullable String note) {
  static DateJson of(MeetingDate date) {
    var time = date.date();
    return new DateJson(
        date.original(),
        time == null ? null : time.start(),
        time == null ? null : time.end(),
        time == null,
        date.isChanged(),
        date.note());
  }

  static DateJson of(DateChange change) {
    return of(MeetingDate.of(change));
  }

  /** The exceptions to a rule, in their order. */
  static List<DateJson> listOf(DateChanges changes) {
    return changes.list().stream().map(DateJson::of).toList();
  }
}
