package org.verifiedcompliance.application.administration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.Role;

/**
 * A person with an account, as admins see one.
 *
 * @param isActive false when the account is closed
 * @param since when the account was opened
 * @param devices how many are signed in
 * @param lastSeen when one of them was refreshed last; null when none is on record
 */
public record User(
    Person person,
    Set<Role> roles,
    boolean isActive,
    Instant since,
    int devices,
    @Nullable Instant lastSeen) {
  /** Copies the roles. */
  public User {
    roles = Set.copyOf(roles);
  }
}
