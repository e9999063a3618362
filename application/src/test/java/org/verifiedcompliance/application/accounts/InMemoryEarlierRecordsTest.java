package org.verifiedcompliance.application.accounts;

import org.verifiedcompliance.domain.people.Person;

class InMemoryEarlierRecordsTest implements EarlierRecordsContract {
  private final EarlierRecords records = new InMemoryEarlierRecords();

  @Override
  public EarlierRecords records() {
    return records;
  }

  @Override
  public Person known(Person person) {
    return person;
  }
}
