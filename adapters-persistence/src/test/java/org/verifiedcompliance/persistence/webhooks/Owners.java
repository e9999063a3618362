package org.verifiedcompliance.persistence.webhooks;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.people.JdbiPeople;

/** People with accounts on record. */
final class Owners {
  private Owners() {}

  static PersonId newOne(Jdbi jdbi) {
    var person = AccountFixture.person("owner" + UUID.randomUUID());
    new JdbiPeople(jdbi).add(person);
    new JdbiAccounts(jdbi).add(AccountFixture.accountOf(person));
    return person.id();
  }
}
