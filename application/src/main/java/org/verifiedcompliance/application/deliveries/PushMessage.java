package org.verifiedcompliance.application.deliveries;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.Device;

/**
 * A message to one phone.
 *
 * @param id the same for the same notification, so that a phone shows it once
 * @param token of the device; never in a log
 * @param data what the app needs to open the right page: ids and words, nothing personal
 * @param expiresAt after which nobody needs it, null when always
 */
public record PushMessage(
    String id,
    Device.Platform platform,
    String token,
    String title,
    String body,
    Map<String, String> data,
    @Nullable Instant expiresAt) {
  /** Copies the data. */
  public PushMessage {
    data = Map.copyOf(data);
  }

  @Override
  public String toString() {
    return "PushMessage[id=" + id + "]";
  }
}
