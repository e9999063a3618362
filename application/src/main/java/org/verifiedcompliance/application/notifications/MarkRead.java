package org.verifiedcompliance.application.notifications;

import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.people.PersonId;

/** Notes that a person has read a notification. */
@FunctionalInterface
public interface MarkRead {
  /** False when the person was told no such thing. */
  boolean markRead(PersonId person, NotificationId notification);
}
