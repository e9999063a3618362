package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the dates to come of all meetings, kept some weeks ahead. */
public interface UpcomingDates {
  /** Replaces what is kept of these meetings, each of which is listed once. */
  void replace(Collection<Known> known);

  /**
   * Some meetings whose dates are kept to before this time, for nobody else until the end of the
   * transaction.
   */
  List<MeetingId> listDue(Instant before, int limit);

  /** Lets go of the dates that started before this time. */
  void forgetBefore(Instant time);

  /** The dates that a person may see, by start and then by meeting. */
  List<Date> list(Query query);

  /**
   * The dates of one meeting.
   *
   * @param to before which none is missing, null when there are no others at all
   */
  record Known(MeetingId meeting, List<Occurrence> dates, @Nullable Instant to) {
    /** Copies the dates. */
    public Known {
      dates = List.copyOf(dates);
    }
  }

  /** One date. */
  record Date(MeetingId meeting, Occurrence occurrence) {}

  /**
   * Which dates are asked for.
   *
   * @param person who sees what is public and what is their own
   * @param from of the starts, inclusive
   * @param to of the starts, exclusive
   * @param tag that the meeting must have, null for any
   * @param type of the meeting, null for any
   */
  record Query(
      PersonId person,
      Instant from,
      Instant to,
      @Nullable String tag,
      @Nullable String type,
      int limit) {}
}
