package org.verifiedcompliance.application.dates;

import java.time.Duration;
import java.util.List;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;

/** Finds what takes place soon. */
@FunctionalInterface
public interface ListUpcoming {
  /**
   * The dates that start from now on, or those that go on now if the filter asks for them, by start
   * and then by meeting.
   */
  List<Upcoming> list(Wish wish);

  /**
   * What is asked for.
   *
   * @param ahead how far, at most {@link Foresight#LONGEST}
   * @param filter of the meetings and their dates
   */
  record Wish(PersonId person, Duration ahead, MeetingFilter filter, int limit) {}

  /**
   * One date.
   *
   * @param days from today on, in the meeting's zone
   */
  record Upcoming(MeetingView view, Occurrence date, long days) {}
}
