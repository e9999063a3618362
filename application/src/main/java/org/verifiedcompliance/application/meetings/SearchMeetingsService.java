package org.verifiedcompliance.application.meetings;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.FoundMeeting;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.finding.MeetingSearch;
import org.verifiedcompliance.domain.finding.TextSearch;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Ranks texts, then reads the meetings of the best, then filters those. */
public final class SearchMeetingsService implements SearchMeetings {
  /** So many are read when a filter may refuse most of them. */
  private static final int FILTERED = 3000;

  private final TextSearch texts;
  private final Meetings meetings;
  private final FilteredOccurrences occurrences;
  private final MeetingViews views;
  private final InstantSource clock;

  /** Takes the ports. */
  public SearchMeetingsService(
      TextSearch texts,
      Meetings meetings,
      FilteredOccurrences occurrences,
      MeetingViews views,
      InstantSource clock) {
    this.texts = texts;
    this.meetings = meetings;
    this.occurrences = occurrences;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public List<Found> search(MeetingSearch search, MeetingFilter filter) {
    var found = texts.find(filter.isEmpty() ? search : search.with(FILTERED));
    var rows = rows(found, search, filter);
    return found.stream().flatMap(each -> found(each, rows)).limit(search.most()).toList();
  }

  /** What the record says counts: it may have changed since the texts were read. */
  private Map<MeetingId, Meeting> rows(
      List<FoundMeeting> found, MeetingSearch search, MeetingFilter filter) {
    var ids = found.stream().map(FoundMeeting::meeting).toList();
    var now = clock.instant();
    return ids.isEmpty()
        ? Map.of()
        : meetings.list(ids).stream()
            .filter(search::sees)
            .filter(meeting -> occurrences.wants(filter, meeting, now))
            .collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  private Stream<Found> found(FoundMeeting found, Map<MeetingId, Meeting> rows) {
    var meeting = rows.get(found.meeting());
    return meeting == null
        ? Stream.empty()
        : Stream.of(new Found(views.of(meeting), found.relevance()));
  }
}
