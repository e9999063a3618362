package org.verifiedcompliance.application.auth;

import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * Who is asking, as the access token and its sign-in say at this moment.
 *
 * @param signIn the signed-in device (claim {@code sid})
 */
public record CurrentUser(PersonId person, UUID signIn, Set<Role> roles) {
  /** Copies the roles. */
  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  /** Whether the person holds the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
