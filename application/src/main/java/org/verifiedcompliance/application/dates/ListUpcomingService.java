package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Asks for the dates that are kept, then once for their meetings. */
public final class ListUpcomingService implements ListUpcoming {
  private final UpcomingDates dates;
  private final Meetings meetings;
  private final MeetingViews views;
  private final InstantSource clock;

  /** Takes the ports. */
  public ListUpcomingService(
      UpcomingDates dates, Meetings meetings, MeetingViews views, InstantSource clock) {
    this.dates = dates;
    this.meetings = meetings;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public List<Upcoming> list(Wish wish) {
    var now = clock.instant();
    var query =
        new UpcomingDates.Query(
            wish.person(), now, now.plus(wish.ahead()), wish.tag(), wish.type(), wish.limit());
    var found = dates.list(query);
    var byId = byId(found);
    return found.stream().flatMap(date -> upcoming(date, byId, now)).toList();
  }

  private Map<MeetingId, Meeting> byId(List<UpcomingDates.Date> found) {
    var ids = found.stream().map(UpcomingDates.Date::meeting).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : meetings.list(ids).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  private Stream<Upcoming> upcoming(
      UpcomingDates.Date date, Map<MeetingId, Meeting> byId, Instant now) {
    var meeting = byId.get(date.meeting());
    if (meeting == null || !(meeting.schedule() instanceof MeetingSchedule schedule)) {
      return Stream.empty();
    }
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(now, schedule.zone()), schedule.dayOf(date.occurrence()));
    return Stream.of(new Upcoming(views.of(meeting), date.occurrence(), days));
  }
}
