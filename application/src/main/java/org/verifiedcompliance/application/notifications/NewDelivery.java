package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.notifications.Timing;

/**
 * One way that a notification is to take.
 *
 * @param device the phone of a push message, null for mail
 * @param dueAt null when it is dropped because of the quiet hours
 */
public record NewDelivery(
    DeliveryId id, Channel channel, @Nullable DeviceId device, @Nullable Instant dueAt) {
  static NewDelivery of(DeliveryId id, Channel channel, @Nullable DeviceId device, Timing timing) {
    return switch (timing) {
      case Timing.At(var time) -> new NewDelivery(id, channel, device, time);
      case Timing.Pointless() -> new NewDelivery(id, channel, device, null);
    };
  }
}
