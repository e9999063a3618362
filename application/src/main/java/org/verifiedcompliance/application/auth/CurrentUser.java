package org.verifiedcompliance.application.auth;

import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * Who is asking, as the access token and its sign-in say at this moment.
 *
 * @param signIn the signed-in device (claim {@code sid})
 * @param withheld roles that count for nothing until the account has a second factor
 */
public record CurrentUser(PersonId person, UUID signIn, Set<Role> roles, Set<Role> withheld) {
  /** Copies the roles. */
  public CurrentUser {
    roles = Set.copyOf(roles);
    withheld = Set.copyOf(withheld);
  }

  /** With all roles in force. */
  public CurrentUser(PersonId person, UUID signIn, Set<Role> roles) {
    this(person, signIn, roles, Set.of());
  }

  /** Whether the person holds the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
