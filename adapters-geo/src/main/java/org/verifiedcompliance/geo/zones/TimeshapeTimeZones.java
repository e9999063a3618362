package org.verifiedcompliance.geo.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;

/**
 * Looks places up in the boundaries that timeshape carries (timezone-boundary-builder's, from
 * OpenStreetMap). They are read as a stream, one zone at a time: timeshape's own index of them
 * would need 220 MiB of heap. Asking for many places at once costs no more than for one.
 */
public final class TimeshapeTimeZones implements VenueTimeZones {
  @Override
  public Map<Coordinate, ZoneId> zonesOf(Set<Coordinate> places) {
    var known = ZoneId.getAvailableZoneIds();
    var lookup = new PlaceLookup(places);
    try (var shapes = ZoneShapes.open()) {
      while (!lookup.isDone() && shapes.next()) {
        var zone = lookup.isTouched(shapes.feature()) ? shapes.feature().zone() : "";
        if (known.contains(zone)) {
          lookup.assign(ZoneId.of(zone));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the time zone boundaries cannot be read", e);
    }
    return lookup.found();
  }
}
