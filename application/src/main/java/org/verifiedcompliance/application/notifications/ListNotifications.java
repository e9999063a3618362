package org.verifiedcompliance.application.notifications;

import java.util.List;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.people.PersonId;

/** Lists what a person was told. */
@FunctionalInterface
public interface ListNotifications {
  /** The newest first. */
  List<NotificationView> list(PersonId person, boolean unreadOnly, Page page);
}
