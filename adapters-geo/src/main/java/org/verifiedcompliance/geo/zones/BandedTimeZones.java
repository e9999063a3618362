package org.verifiedcompliance.geo.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;

/**
 * Answers at once, from bands that are made of the boundaries at the first question, once for all.
 * Within 560 m of a border the zone may be that of the neighbour.
 */
public final class BandedTimeZones implements VenueTimeZones {
  private static final double RIM = 1e-5;

  private static @Nullable Bands made;

  @Override
  public Map<Coordinate, ZoneId> zonesOf(Set<Coordinate> places) {
    var zones = new HashMap<Coordinate, ZoneId>();
    if (!places.isEmpty()) {
      var bands = bands();
      for (var place : places) {
        var longitude = Math.clamp(place.longitude(), RIM - 180, 180 - RIM);
        bands.zoneAt(place.latitude(), longitude).ifPresent(zone -> zones.put(place, zone));
      }
    }
    return Map.copyOf(zones);
  }

  private static synchronized Bands bands() {
    if (made == null) {
      try {
        made = Bands.read();
      } catch (IOException e) {
        throw new UncheckedIOException("the time zone boundaries cannot be read", e);
      }
    }
    return made;
  }
}
