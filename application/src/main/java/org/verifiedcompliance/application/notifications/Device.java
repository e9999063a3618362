package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.util.Locale;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A device that takes push messages.
 *
 * @param updatedAt when its token was told last
 */
public record Device(
    DeviceId id, PersonId person, Platform platform, Instant createdAt, Instant updatedAt) {
  /** What kind of device it is. */
  public enum Platform {
    /** An Android phone. */
    ANDROID,
    /** An iPhone or iPad. */
    IOS,
    /** A browser. */
    WEB;

    /** The word for it on the wire and in stores. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
