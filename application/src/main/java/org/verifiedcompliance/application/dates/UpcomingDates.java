package org.verifiedcompliance.application.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the dates to come of all meetings, kept some weeks ahead. */
public interface UpcomingDates {
  /** How long a date is kept after its start; who asks for what goes on sees none that is older. */
  Duration KEPT = Duration.ofDays(1);

  /** Replaces what is kept of these meetings, each of which is listed once. */
  void replace(Collection<Known> known);

  /**
   * Some meetings whose dates are kept to before this time, for nobody else until the end of the
   * transaction.
   */
  List<MeetingId> listDue(Instant before, int limit);

  /** Lets go of the dates that started before this time. */
  void forgetBefore(Instant time);

  /**
   * The dates that a person may see and that are at the time that the filter asks for, by start and
   * then by meeting. All whose meeting is of the kind that it asks for are among them; now and then
   * one whose meeting is not.
   */
  Part<Date> list(Query query);

  /**
   * The dates of one meeting.
   *
   * @param to before which none is missing, null when there are no others at all
   * @param zone of the clock on which they begin
   */
  record Known(MeetingId meeting, List<Occurrence> dates, @Nullable Instant to, ZoneId zone) {
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
   * @param now the time of the question, when a date may have to go on
   * @param filter of the meetings and their dates
   * @param slice which part of them
   */
  record Query(
      PersonId person, Instant from, Instant to, Instant now, MeetingFilter filter, Slice slice) {}
}
