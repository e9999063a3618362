package org.verifiedcompliance.application.accounts;

import org.verifiedcompliance.domain.people.PersonId;

/** Shows the account to the person who is signed in. */
@FunctionalInterface
public interface ReadOwnAccount {
  /**
   * The account.
   *
   * @throws java.util.NoSuchElementException when there is none: who is signed in has one
   */
  Account read(PersonId person);
}
