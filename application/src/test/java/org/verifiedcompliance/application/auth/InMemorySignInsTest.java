package org.verifiedcompliance.application.auth;

import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import java.util.UUID;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.InMemoryAccounts;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;

class InMemorySignInsTest implements SignInsRaceContract, SignInStatesContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryAccounts accounts = new InMemoryAccounts(people);
  private final InMemorySignIns signIns = new InMemorySignIns(accounts);
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();

  @Override
  public SignIns signIns() {
    return signIns;
  }

  @Override
  public SignInStates states() {
    return signIns;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Override
  public PersonId somebody() {
    var person = person("p" + UUID.randomUUID());
    people.add(person);
    accounts.add(accountOf(person));
    return person.id();
  }

  @Override
  public SignIn begun(PersonId person) {
    return SignInsRaceContract.super.begun(person);
  }
}
