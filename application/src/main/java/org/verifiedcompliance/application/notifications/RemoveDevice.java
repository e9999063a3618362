package org.verifiedcompliance.application.notifications;

import org.verifiedcompliance.domain.people.PersonId;

/** Has no push messages sent to a device any more. */
@FunctionalInterface
public interface RemoveDevice {
  /** False when the person has no such device. */
  boolean remove(PersonId person, DeviceId device);
}
