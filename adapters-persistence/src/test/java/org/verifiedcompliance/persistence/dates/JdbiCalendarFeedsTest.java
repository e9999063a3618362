package org.verifiedcompliance.persistence.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.calendars.CalendarFeeds;
import org.verifiedcompliance.application.calendars.CalendarFeedsContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiCalendarFeedsTest implements CalendarFeedsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public CalendarFeeds feeds() {
    return new JdbiCalendarFeeds(database.jdbi());
  }

  @Override
  public PersonId somebody() {
    var person = AccountFixture.person("p" + UUID.randomUUID());
    assertThat(new JdbiPeople(database.jdbi()).add(person)).isTrue();
    assertThat(new JdbiAccounts(database.jdbi()).add(AccountFixture.accountOf(person))).isTrue();
    return person.id();
  }

  @Override
  public void close(PersonId person) {
    assertThat(new JdbiAccounts(database.jdbi()).setActive(person, false)).isTrue();
  }
}
