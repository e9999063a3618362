package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.Set;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.Role;

/**
 * A person's right to sign in.
 *
 * @param passwordHash a PHC string
 * @param epoch raised to end every access token of the account at once, from 1
 * @param active false when an administrator has closed the account
 */
public record Account(
    Person person,
    String passwordHash,
    Set<Role> roles,
    long epoch,
    boolean active,
    Instant createdAt) {
  /** Copies the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }

  /** The same account with the same password, hashed anew. */
  public Account rehashed(String hash) {
    return new Account(person, hash, roles, epoch, active, createdAt);
  }

  /** Whether nobody has changed the password, ended all sign-ins or closed it since. */
  public boolean isStillOpenAs(Account before) {
    return active && epoch == before.epoch && passwordHash.equals(before.passwordHash);
  }

  /** Names the person alone: a password hash must not reach a log. */
  @Override
  public String toString() {
    return "Account[" + person.id().value() + "]";
  }
}
