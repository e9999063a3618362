package org.verifiedcompliance.geo;

import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.GeodesicContract;

class GeographicLibGeodesicTest implements GeodesicContract {
  @Override
  public Geodesic geodesic() {
    return new GeographicLibGeodesic();
  }
}
