package org.verifiedcompliance.http.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;

/** A place as a GeoJSON Point, an area as a Polygon or MultiPolygon (RFC 7946). */
record AreaJson(String type, List<?> coordinates) {
  static AreaJson from(PolygonFence fence) {
    var parts = fence.parts().stream().map(AreaJson::rings).toList();
    return parts.size() == 1
        ? new AreaJson("Polygon", parts.getFirst())
        : new AreaJson("MultiPolygon", parts);
  }

  static AreaJson point(Coordinate place) {
    return new AreaJson("Point", position(place));
  }

  private static List<Double> position(Coordinate place) {
    return List.of(place.longitude(), place.latitude());
  }

  private static List<List<List<Double>>> rings(PolygonPart part) {
    return part.rings().stream().map(AreaJson::closed).toList();
  }

  private static List<List<Double>> closed(List<Coordinate> ring) {
    return Stream.concat(ring.stream(), Stream.of(ring.getFirst()))
        .map(AreaJson::position)
        .toList();
  }
}
