package org.verifiedcompliance.application.accounts;

import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;

class InMemoryAccountsTest implements AccountsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryAccounts accounts = new InMemoryAccounts(people);

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public People people() {
    return people;
  }
}
