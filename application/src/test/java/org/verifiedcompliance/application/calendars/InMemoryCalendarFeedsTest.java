package org.verifiedcompliance.application.calendars;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryCalendarFeedsTest implements CalendarFeedsContract {
  private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds();

  @Override
  public CalendarFeeds feeds() {
    return feeds;
  }

  @Override
  public PersonId somebody() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public void close(PersonId person) {
    feeds.close(person);
  }
}
