package org.verifiedcompliance.application.notifications;

import java.util.List;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the devices that take push messages. A token belongs to one person at a time. */
public interface Devices {
  /** How many one person may have. */
  int MOST = 20;

  /**
   * Keeps a device. A token that is known already stays one device, and moves to this person; the
   * one told longest ago makes room when there would be more than {@link #MOST}.
   *
   * @param sealed the token, readable for this server alone
   * @return the device as it is kept: with its first id, when its token was known for the person
   */
  Device put(Device device, TokenHash token, byte[] sealed);

  /** The person's devices, the one told last first. */
  List<Device> list(PersonId person);

  /** Forgets a device; false when the person has no such device. */
  boolean remove(PersonId person, DeviceId device);

  /** Forgets a device whose token is not valid any more, unless it has got another one since. */
  void removeDead(DeviceId device, byte[] sealed);
}
