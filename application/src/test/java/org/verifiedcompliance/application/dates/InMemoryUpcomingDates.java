package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Dates to come in memory. */
public final class InMemoryUpcomingDates implements UpcomingDates {
  private final Map<MeetingId, Known> known = new ConcurrentHashMap<>();
  private final Meetings meetings;

  /** Looks there who may see a meeting. */
  public InMemoryUpcomingDates(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void replace(Collection<Known> others) {
    others.forEach(each -> known.put(each.meeting(), each));
  }

  @Override
  public List<MeetingId> listDue(Instant before, int limit) {
    return known.values().stream()
        .filter(each -> isBefore(each.to(), before))
        .map(Known::meeting)
        .limit(limit)
        .toList();
  }

  private static boolean isBefore(@Nullable Instant to, Instant time) {
    return to != null && to.isBefore(time);
  }

  @Override
  public void forgetBefore(Instant time) {
    known.replaceAll((meeting, each) ->
        new Known(
            meeting,
            each.dates().stream().filter(date -> !date.start().isBefore(time)).toList(),
            each.to(),
            each.zone()));
  }

  @Override
  public Part<Date> list(Query query) {
    return InMemoryLists.ascending(
        known.values().stream()
            .filter(
                each -> meetings.find(each.meeting()).filter(it -> shows(it, query)).isPresent())
            .flatMap(each -> dates(each, query)),
        query.slice(),
        date -> InMemoryLists.key(date.occurrence().start(), date.meeting().value()));
  }

  private static Stream<Date> dates(Known each, Query query) {
    return each.dates().stream()
        .filter(date -> !date.start().isBefore(query.from()) && date.start().isBefore(query.to()))
        .filter(date -> query.filter().wants(date, each.zone(), query.now()))
        .map(date -> new Date(each.meeting(), date));
  }

  private static boolean shows(Meeting meeting, Query query) {
    return meeting.isActive()
        && (meeting.isPublic() || query.person().equals(meeting.createdBy()))
        && query.filter().wantsKind(meeting);
  }
}
