package org.verifiedcompliance.domain.reviews;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.Sessions;

class InMemoryReviewsTest implements ReviewsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final Reviews reviews = new InMemoryReviews(sessions, people);

  @Override
  public Reviews reviews() {
    return reviews;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Meetings meetings() {
    return meetings;
  }
}
