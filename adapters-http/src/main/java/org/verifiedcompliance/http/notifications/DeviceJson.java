package org.verifiedcompliance.http.notifications;

import java.time.Instant;
import java.util.UUID;
import org.verifiedcompliance.application.notifications.Device;

/** Devices as JSON; their tokens are never shown. */
final class DeviceJson {
  private DeviceJson() {}

  /** One device. */
  record Registered(UUID deviceId, String platform, Instant createdAt, Instant updatedAt) {}

  static Registered from(Device device) {
    return new Registered(
        device.id().value(), device.platform().word(), device.createdAt(), device.updatedAt());
  }
}
