package org.verifiedcompliance.domain.notifications;

import java.time.Instant;

/**
 * Something to remind a person of.
 *
 * @param due from when on
 * @param usefulUntil after which nobody needs it
 * @param occurrence the start of the date, or the check-in
 */
public record Reminder(
    NotificationKind kind, Instant due, Instant usefulUntil, Instant occurrence) {
  /** Whether it is time for it, and still of use. */
  public boolean isDue(Instant now) {
    return !due.isAfter(now) && now.isBefore(usefulUntil);
  }
}
