package org.verifiedcompliance.application.notifications;

import org.verifiedcompliance.domain.people.PersonId;

/** Has push messages sent to a device. */
@FunctionalInterface
public interface RegisterDevice {
  /** Keeps the device; the same token again changes only when it was told. */
  Device register(Command command);

  /**
   * Whose device it is.
   *
   * @param token by which the platform's service finds the device
   */
  record Command(PersonId person, Device.Platform platform, String token) {
    @Override
    public String toString() {
      return "Command[person=" + person + ", platform=" + platform + "]";
    }
  }
}
