package org.verifiedcompliance.domain.meetings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.verifiedcompliance.domain.geo.Coordinate;

/** Port: which clock hangs on the wall of a place. */
@FunctionalInterface
public interface VenueTimeZones {
  /** The time zones of the places; a place whose zone is unknown is missing from the answer. */
  Map<Coordinate, ZoneId> zonesOf(Set<Coordinate> places);

  /** The zone in which the days of a place are counted: UTC where none is known. */
  default ZoneId zoneOf(Coordinate place) {
    return zonesOf(Set.of(place)).getOrDefault(place, ZoneOffset.UTC);
  }

  /** The zone in which the days of a meeting are counted: its own, or else that of its place. */
  default ZoneId zoneOf(Meeting meeting) {
    return meeting.schedule() instanceof MeetingSchedule schedule
        ? schedule.zone()
        : zoneOf(meeting.place());
  }
}
