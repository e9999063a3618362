package org.verifiedcompliance.application.auth;

import java.util.Set;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * Port: what a person may do at this moment, for work that is done in somebody's name while nobody
 * is signed in. What an account merely holds decides nothing.
 */
@FunctionalInterface
public interface RolesInForce {
  /**
   * The roles that count now: none without an open account, and none that is withheld until there
   * is a second factor.
   */
  Set<Role> of(PersonId person);
}
