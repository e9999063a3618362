package org.verifiedcompliance.application.accounts;

import org.verifiedcompliance.domain.people.PersonId;

/** Reads the account as it is now, not as the token says. */
public final class ReadOwnAccountService implements ReadOwnAccount {
  private final Accounts accounts;

  /** Takes the port. */
  public ReadOwnAccountService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Account read(PersonId person) {
    return accounts.find(person).orElseThrow();
  }
}
