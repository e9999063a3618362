package org.verifiedcompliance.domain.sessions;

import java.util.Set;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: phones that several people may use without a word, such as a family's. */
public interface FamilyDevices {
  /** From now on these do not count as strangers to each other on the phone of this name. */
  void allow(String device, Set<PersonId> people);
}
