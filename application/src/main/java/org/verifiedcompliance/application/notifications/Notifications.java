package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.util.List;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: what people were told. */
public interface Notifications {
  /** Keeps it with its deliveries; false when the same was told before: then nothing happens. */
  boolean add(Notification notification, List<NewDelivery> deliveries);

  /** What the person was told, the newest first. */
  List<NotificationView> list(PersonId person, boolean unreadOnly, Page page);

  /** Notes that it was read; the first time stays. False when the person was told no such thing. */
  boolean markRead(PersonId person, NotificationId notification, Instant at);

  /** Those of these ids that exist, in any order: for whoever shows the stream. */
  List<NotificationView> list(List<NotificationId> ids);

  /**
   * Removes what was told before that time, with its deliveries.
   *
   * @param most how many
   * @return how many those were
   */
  int removeOld(Instant before, int most);
}
