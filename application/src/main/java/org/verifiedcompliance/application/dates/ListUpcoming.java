package org.verifiedcompliance.application.dates;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;

/** Finds what takes place soon. */
@FunctionalInterface
public interface ListUpcoming {
  /** The dates that start from now on, by start and then by meeting. */
  List<Upcoming> list(Wish wish);

  /**
   * What is asked for.
   *
   * @param ahead how far, at most {@link Foresight#LONGEST}
   * @param tag that the meeting must have, null for any
   * @param type of the meeting, null for any
   */
  record Wish(
      PersonId person, Duration ahead, @Nullable String tag, @Nullable String type, int limit) {}

  /**
   * One date.
   *
   * @param days from today on, in the meeting's zone
   */
  record Upcoming(MeetingView view, Occurrence date, long days) {}
}
