package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One date as its organiser sees it.
 *
 * @param original when it starts by the rule, which names it
 * @param date when it takes place, null when it is cancelled
 * @param isChanged whether it is an exception
 * @param note why it is one, null when nobody said it
 */
public record MeetingDate(
    Instant original, @Nullable Occurrence date, boolean isChanged, @Nullable String note) {
  static MeetingDate byRule(Occurrence date) {
    return new MeetingDate(date.start(), date, false, null);
  }

  /** An exception. */
  public static MeetingDate of(DateChange change) {
    return new MeetingDate(change.original(), change.date().orElse(null), true, change.note());
  }
}
