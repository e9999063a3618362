package org.verifiedcompliance.persistence.accounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.AccountsContract;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiAccountsTest implements AccountsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void nobody() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM account"));
  }

  @Override
  public Accounts accounts() {
    return new JdbiAccounts(database.jdbi());
  }

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }
}
