package org.verifiedcompliance.domain.meetings;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryMeetingsTest implements MeetingsContract {
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private long people;

  @Override
  public Meetings meetings() {
    return meetings;
  }

  @Override
  public MeetingPlaces places() {
    return meetings;
  }

  @Override
  public PersonId publisher() {
    return new PersonId(new UUID(7, ++people));
  }
}
