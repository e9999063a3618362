package org.verifiedcompliance.application.emails;

import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryAddressesTest implements AddressesContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryAddresses addresses = new InMemoryAddresses(people);

  @Override
  public Addresses addresses() {
    return addresses;
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public PersonId somebody(String name) {
    var person = AccountFixture.person(name);
    people.add(person);
    return person.id();
  }
}
