package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Tells a person something. What is told is on record with the caller's transaction, or not at all;
 * jobs carry it to where the person wants to hear it.
 */
@FunctionalInterface
public interface Notifier {
  /** False when the same was told before: then nothing happens. */
  boolean tell(Notice notice);

  /**
   * What to tell.
   *
   * @param subject the session of a reminder; the sign-in or the person of a security notice
   * @param meeting at which the session is, null without one
   * @param occurrence tells it from others about the same thing
   * @param usefulUntil after which nobody needs it, null when always
   */
  record Notice(
      PersonId person,
      NotificationKind kind,
      UUID subject,
      @Nullable UUID meeting,
      Instant occurrence,
      @Nullable Instant usefulUntil) {}
}
