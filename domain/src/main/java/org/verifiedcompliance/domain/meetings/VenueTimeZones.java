package org.verifiedcompliance.domain.meetings;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.verifiedcompliance.domain.geo.Coordinate;

/** Port: which clock hangs on the wall of a place. */
@FunctionalInterface
public interface VenueTimeZones {
  /** The time zones of the places; a place whose zone is unknown is missing from the answer. */
  Map<Coordinate, ZoneId> zonesOf(Set<Coordinate> places);
}
