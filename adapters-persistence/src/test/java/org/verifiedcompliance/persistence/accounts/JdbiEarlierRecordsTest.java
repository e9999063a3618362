package org.verifiedcompliance.persistence.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.OPENED_AT;
import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.EarlierRecords;
import org.verifiedcompliance.application.accounts.EarlierRecordsContract;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.edits.JdbiPersonEditions;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiEarlierRecordsTest implements EarlierRecordsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public EarlierRecords records() {
    return new JdbiEarlierRecords(database.jdbi());
  }

  @Override
  public Person known(Person person) {
    var one = named(person, UUID.randomUUID().toString());
    assertThat(new JdbiPeople(database.jdbi()).add(one)).isTrue();
    assertThat(new JdbiAccounts(database.jdbi()).add(accountOf(one))).isTrue();
    return one;
  }

  @Test
  void leavesNothingAmongTheEarlierVersions() {
    var people = new JdbiPeople(database.jdbi());
    var editions = new JdbiPersonEditions(database.jdbi());
    var before = known(person("ada"));
    var change = new PersonChange("Other", null, null, null, null);
    assertThat(people.update(change.applyTo(before, OPENED_AT))).isTrue();
    assertThat(editions.list(before.id(), Set.of(1L))).isNotEmpty();

    records().keep(before, OPENED_AT);

    assertThat(editions.list(before.id(), Set.of(1L))).isEmpty();
  }

  private static Person named(Person person, String name) {
    var like = person(name);
    return new Person(
        person.id(),
        like.email(),
        person.firstName(),
        person.lastName(),
        "+44 1",
        false,
        "notes",
        OPENED_AT,
        OPENED_AT,
        1);
  }
}
