package org.verifiedcompliance.application.deliveries;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * A delivery that this node may try now, with all that it needs.
 *
 * @param tries this one included
 * @param since when it was to be delivered first
 * @param to the device of a push message, null for mail, and when it is gone
 */
public record Parcel(
    DeliveryId id,
    int tries,
    Instant since,
    Notification notification,
    Recipient recipient,
    Circumstances circumstances,
    @Nullable Target to) {
  /** Whom it is for. */
  public record Recipient(EmailAddress email, String firstName, String lastName) {}

  /**
   * What the words are made of.
   *
   * @param zone in which times are shown
   * @param place the name of the place of a session
   * @param deviceName how the device of a sign-in calls itself
   * @param address where the sign-in came from
   */
  public record Circumstances(
      ZoneId zone, @Nullable String place, @Nullable String deviceName, @Nullable String address) {}

  /** A device, with its token sealed. */
  public record Target(DeviceId device, Device.Platform platform, byte[] sealed) {}
}
