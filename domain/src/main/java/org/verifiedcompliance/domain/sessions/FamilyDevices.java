package org.verifiedcompliance.domain.sessions;

import java.util.List;
import java.util.Set;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: phones that several people may use without a word, such as a family's. */
public interface FamilyDevices {
  /** From now on these do not count as strangers to each other on the phone of this name. */
  void allow(String device, Set<PersonId> people);

  /** Under which a phone is known without its name being written down: 64 hexadecimal digits. */
  String fingerprint(String device);

  /**
   * Lets a person share a phone, or no longer, and keeps who decided so; false, and nothing kept,
   * when it is so already.
   */
  boolean decide(DevicePermission permission);

  /** The phones that a person may share, by their fingerprints. */
  List<FamilyDevice> list(PersonId person);
}
