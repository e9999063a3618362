package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Asks for the dates that are kept and their meetings, until enough of them pass the filter. */
public final class ListUpcomingService implements ListUpcoming {
  /** After the first look, when some of what the store thought fit did not. */
  private static final int LOOKED_AT = 1_000;

  /** A store guesses well but for tags without a letter. */
  private static final int LOOKS = 10;

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
    var found = new ArrayList<Upcoming>();
    var slice = Optional.of(Slice.first(wish.limit()));
    for (int i = 0; i < LOOKS && slice.isPresent() && found.size() < wish.limit(); i++) {
      var part = dates.list(query(wish, now, slice.get()));
      found.addAll(passing(part, wish.filter(), now));
      slice = part.next().map(Slice.first(LOOKED_AT)::behind);
    }
    return found.stream().limit(wish.limit()).toList();
  }

  private static UpcomingDates.Query query(Wish wish, Instant now, Slice slice) {
    var goesOn = wish.filter().now();
    return new UpcomingDates.Query(
        wish.person(),
        goesOn ? now.minus(UpcomingDates.KEPT) : now,
        goesOn ? now.plusNanos(1_000) : now.plus(wish.ahead()),
        now,
        wish.filter(),
        slice);
  }

  private List<Upcoming> passing(
      List<UpcomingDates.Date> found, MeetingFilter filter, Instant now) {
    var byId = byId(found);
    return found.stream().flatMap(date -> upcoming(date, byId, filter, now)).toList();
  }

  private Map<MeetingId, Meeting> byId(List<UpcomingDates.Date> found) {
    var ids = found.stream().map(UpcomingDates.Date::meeting).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : meetings.list(ids).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  private Stream<Upcoming> upcoming(
      UpcomingDates.Date date, Map<MeetingId, Meeting> byId, MeetingFilter filter, Instant now) {
    var meeting = byId.get(date.meeting());
    if (meeting == null
        || !(meeting.schedule() instanceof MeetingSchedule schedule)
        || !filter.wantsKind(meeting)
        || !filter.wants(date.occurrence(), schedule.zone(), now)) {
      return Stream.empty();
    }
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(now, schedule.zone()), schedule.dayOf(date.occurrence()));
    return Stream.of(new Upcoming(views.of(meeting), date.occurrence(), days));
  }
}
