package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
            each.to()));
  }

  @Override
  public List<Date> list(Query query) {
    return known.values().stream()
        .filter(each -> meetings.find(each.meeting()).filter(it -> shows(it, query)).isPresent())
        .flatMap(each -> each.dates().stream().map(date -> new Date(each.meeting(), date)))
        .filter(date -> !date.occurrence().start().isBefore(query.from()))
        .filter(date -> date.occurrence().start().isBefore(query.to()))
        .sorted(
            Comparator.comparing((Date date) -> date.occurrence().start())
                .thenComparing(date -> date.meeting().value().toString()))
        .limit(query.limit())
        .toList();
  }

  private static boolean shows(Meeting meeting, Query query) {
    return meeting.isActive()
        && (meeting.isPublic() || query.person().equals(meeting.createdBy()))
        && (query.tag() == null || meeting.tags().contains(query.tag()))
        && (query.type() == null || query.type().equals(meeting.meetingType()));
  }
}
