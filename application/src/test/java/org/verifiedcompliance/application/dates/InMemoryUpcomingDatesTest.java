package org.verifiedcompliance.application.dates;

import java.util.UUID;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryUpcomingDatesTest implements UpcomingDatesContract {
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final UpcomingDates dates = new InMemoryUpcomingDates(meetings);

  @Override
  public UpcomingDates dates() {
    return dates;
  }

  @Override
  public Meetings meetings() {
    return meetings;
  }

  @Override
  public PersonId publisher() {
    return new PersonId(UUID.randomUUID());
  }
}
