package org.verifiedcompliance.geo;

import net.sf.geographiclib.GeodesicMask;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;

/** Karney's inverse geodesic (J. Geodesy 87, 43-55, 2013), right to nanometres. */
public final class GeographicLibGeodesic implements Geodesic {
  @Override
  public Meters distance(Coordinate from, Coordinate to) {
    var line =
        net.sf.geographiclib.Geodesic.WGS84.Inverse(
            from.latitude(),
            from.longitude(),
            to.latitude(),
            to.longitude(),
            GeodesicMask.DISTANCE);
    return new Meters(line.s12);
  }
}
