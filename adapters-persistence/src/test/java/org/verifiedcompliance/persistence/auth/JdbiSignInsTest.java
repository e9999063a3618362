package org.verifiedcompliance.persistence.auth;

import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.SignIn;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignInStatesContract;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.auth.SignInsRaceContract;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiSignInsTest implements SignInsRaceContract, SignInStatesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public SignIns signIns() {
    return new JdbiSignIns(database.jdbi());
  }

  @Override
  public SignInStates states() {
    return new JdbiSignInStates(database.jdbi());
  }

  @Override
  public Accounts accounts() {
    return new JdbiAccounts(database.jdbi());
  }

  @Override
  public UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(database.jdbi());
  }

  @Override
  public PersonId somebody() {
    var person = person("p" + UUID.randomUUID());
    new JdbiPeople(database.jdbi()).add(person);
    accounts().add(accountOf(person));
    return person.id();
  }

  @Override
  public SignIn begun(PersonId person) {
    return SignInsRaceContract.super.begun(person);
  }
}
