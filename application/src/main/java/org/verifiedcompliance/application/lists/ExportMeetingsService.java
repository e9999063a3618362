package org.verifiedcompliance.application.lists;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.MeetingFilter;

/** Reads page by page, so that a slow reader holds nothing in the database. */
public final class ExportMeetingsService implements ExportMeetings {
  private static final int PAGE = 500;

  private final MeetingPages pages;
  private final FilteredOccurrences occurrences;
  private final InstantSource clock;

  /** Takes the ports. */
  public ExportMeetingsService(
      MeetingPages pages, FilteredOccurrences occurrences, InstantSource clock) {
    this.pages = pages;
    this.occurrences = occurrences;
    this.clock = clock;
  }

  @Override
  public void export(ExportScope scope, MeetingFilter filter, Consumer<OutgoingMeeting> reader) {
    var now = clock.instant();
    var page = pages.list(scope, null, PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(each -> occurrences.wants(filter, each.meeting(), now)).forEach(reader);
      var last = page.getLast().meeting().id();
      page = page.size() < PAGE ? page.subList(0, 0) : pages.list(scope, last, PAGE);
    }
  }
}
