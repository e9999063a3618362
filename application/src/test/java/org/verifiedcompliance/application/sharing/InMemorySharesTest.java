package org.verifiedcompliance.application.sharing;

import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.accounts.InMemoryAccounts;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class InMemorySharesTest implements SharesContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryAccounts accounts = new InMemoryAccounts(people);
  private final Shares shares = new InMemoryShares(accounts);

  @Override
  public Shares shares() {
    return shares;
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people.add(person);
    accounts.add(AccountFixture.accountOf(person));
    return person.id();
  }

  @Override
  public void deactivate(PersonId person) {
    accounts.setActive(person, false);
  }
}
