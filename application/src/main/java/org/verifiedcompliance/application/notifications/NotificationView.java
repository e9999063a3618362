package org.verifiedcompliance.application.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.Notification;

/**
 * A notification as its person sees it.
 *
 * @param place the name of the place of a reminder's session, null for security notices
 * @param deliveries the ways that it took besides the stream
 */
public record NotificationView(
    Notification notification, @Nullable String place, List<Way> deliveries) {
  /** Copies the deliveries. */
  public NotificationView {
    deliveries = List.copyOf(deliveries);
  }

  /**
   * What became of one way.
   *
   * @param reason why it failed or was dropped, null otherwise
   */
  public record Way(Channel channel, DeliveryStatus status, @Nullable String reason) {}
}
