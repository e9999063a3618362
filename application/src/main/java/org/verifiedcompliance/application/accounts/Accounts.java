package org.verifiedcompliance.application.accounts;

import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Port: the accounts of the people on record. */
public interface Accounts {
  /**
   * Keeps a new account of a person who is on record already; false, and nothing kept, when the
   * person has one.
   */
  boolean add(Account account);

  /** The account of this person. */
  Optional<Account> find(PersonId person);

  /**
   * The account as it is now, held until the transaction ends: whoever changes its password, epoch
   * or activity waits. What decides on a sign-in is looked at under this lock, and whoever ends
   * sign-ins changes the account first, so that none begins beside them.
   */
  Optional<Account> lock(PersonId person);

  /** The account of the person with this address. */
  Optional<Account> findByEmail(EmailAddress email);

  /** Whether there is an active account with the role {@link Role#ADMIN}. */
  boolean hasAdmin();

  /**
   * Replaces the password hash; false, and nothing changed, unless it still is the expected one.
   */
  boolean replacePassword(PersonId person, String expectedHash, String newHash);

  /** Replaces the password hash, whatever it was; false when there is no account. */
  boolean setPassword(PersonId person, String newHash);

  /** Gives the account these roles and no others; false when there is no account. */
  boolean changeRoles(PersonId person, Set<Role> roles);

  /** Opens or closes the account; false when there is none. */
  boolean setActive(PersonId person, boolean active);

  /** Raises the epoch, which ends every access token issued before; false without an account. */
  boolean raiseEpoch(PersonId person);
}
