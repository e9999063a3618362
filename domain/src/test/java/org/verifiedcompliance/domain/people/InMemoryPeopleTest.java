package org.verifiedcompliance.domain.people;

class InMemoryPeopleTest implements PeopleContract {
  private final People people = new InMemoryPeople();

  @Override
  public People people() {
    return people;
  }
}
