package org.verifiedcompliance.domain.periods;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.Sessions;

class InMemoryClosedPeriodsTest implements ClosedPeriodsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final Reviews reviews = new InMemoryReviews(sessions, people);
  private final ClosedPeriods periods = new InMemoryClosedPeriods(sessions, reviews);

  @Override
  public ClosedPeriods periods() {
    return periods;
  }

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
