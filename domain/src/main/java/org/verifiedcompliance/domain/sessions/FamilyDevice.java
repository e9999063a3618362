package org.verifiedcompliance.domain.sessions;

import java.util.Set;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A phone that people may share.
 *
 * @param fingerprint see {@link FamilyDevices#fingerprint}
 * @param people who may share it
 */
public record FamilyDevice(String fingerprint, Set<PersonId> people) {
  /** Copies the people. */
  public FamilyDevice {
    people = Set.copyOf(people);
  }
}
