package org.verifiedcompliance.application.auth;

import java.util.Set;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * What an access token's sign-in is worth now.
 *
 * @param withheld roles of the account that count for nothing until it has a second factor
 * @param live whether the sign-in has not ended and the account is open
 * @param epoch the account's: a token with another one is dead
 */
public record SignInState(
    PersonId person, Set<Role> roles, Set<Role> withheld, long epoch, boolean live) {
  /** Copies the roles. */
  public SignInState {
    roles = Set.copyOf(roles);
    withheld = Set.copyOf(withheld);
  }

  /** With all roles in force. */
  public SignInState(PersonId person, Set<Role> roles, long epoch, boolean live) {
    this(person, roles, Set.of(), epoch, live);
  }
}
