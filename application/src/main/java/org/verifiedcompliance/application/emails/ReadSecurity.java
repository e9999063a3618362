package org.verifiedcompliance.application.emails;

import org.verifiedcompliance.domain.people.PersonId;

/** Shows people how their accounts are guarded. */
@FunctionalInterface
public interface ReadSecurity {
  /** How it is now. */
  View read(PersonId person);

  /**
   * How an account is guarded.
   *
   * @param recoveryCodes how many are left
   */
  record View(boolean emailVerified, boolean secondFactor, int recoveryCodes) {}
}
