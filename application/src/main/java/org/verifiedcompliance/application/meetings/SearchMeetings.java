package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.finding.MeetingSearch;

/** Shows the meetings that fit the words that somebody typed. */
@FunctionalInterface
public interface SearchMeetings {
  /** The most relevant first, those alike by id. */
  List<Found> search(MeetingSearch search, MeetingFilter filter);

  /**
   * A meeting that fits.
   *
   * @param relevance how well, more than 0 and at most 1
   */
  record Found(MeetingView view, double relevance) {}
}
