package org.verifiedcompliance.domain.meetings;

import java.util.List;

/** Port: finds meetings around a place, right across the antimeridian and at the poles. */
public interface NearbyMeetings {
  /**
   * The meetings whose pin is no further away than the radius, nearest first, the same distance by
   * id. The distance is that of the ellipsoid.
   */
  List<NearbyMeeting> find(NearbyQuery query);
}
