package org.verifiedcompliance.domain.finding;

import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Port: finds meetings of a kind around a place, however rare the kind is. */
@FunctionalInterface
public interface MeetingsOfKind {
  /**
   * All that are within the radius and may have the tags and the type, nearest first, the same
   * distance by id; some of them may not. Empty when they are more than the limit, or when the
   * filter asks for no kind.
   */
  Optional<List<NearbyMeeting>> find(NearbyQuery query, MeetingFilter filter);
}
