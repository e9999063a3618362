package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Shows the meetings around a place. */
@FunctionalInterface
public interface FindMeetingsNearby {
  /** Nearest first, of those that the filter lets through. */
  List<Found> find(NearbyQuery query, MeetingFilter filter);

  /**
   * A meeting near the place.
   *
   * @param distance from the place that was asked about
   */
  record Found(MeetingView view, Meters distance) {}
}
