package org.verifiedcompliance.persistence.sharing;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.sharing.Shares;
import org.verifiedcompliance.application.sharing.SharesContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiSharesTest implements SharesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Shares shares() {
    return new JdbiShares(database.jdbi());
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    new JdbiAccounts(database.jdbi()).add(AccountFixture.accountOf(person));
    return person.id();
  }

  @Override
  public void deactivate(PersonId person) {
    new JdbiAccounts(database.jdbi()).setActive(person, false);
  }
}
