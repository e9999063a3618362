package org.verifiedcompliance.geo.zones;

import java.util.function.Consumer;

/**
 * One zone as timeshape stores it. The messages of its geojson.proto that matter here: Feature
 * (geometry = 1, properties = 2), Property (value_string = 2), Geometry (polygon = 5, multi_polygon
 * = 6), both polygons and rings (coordinates = 1), Position (longitude = 1, latitude = 2).
 */
record ZoneFeature(byte[] bytes) {
  private static final int POLYGON = 5;
  private static final int MULTI_POLYGON = 6;

  /** What an edge between two corners is told to. */
  @FunctionalInterface
  interface Edges {
    void edge(float fromLongitude, float fromLatitude, float toLongitude, float toLatitude);
  }

  /** The name of the zone, its only property; empty when there is none. */
  String zone() {
    var name = new StringBuilder();
    each(whole(), 2, property -> each(property, 2, value -> name.append(value.text())));
    return name.toString();
  }

  /** Every edge of every ring, holes included. */
  void edges(Edges edges) {
    each(
        whole(),
        1,
        geometry -> {
          each(geometry.copy(), POLYGON, polygon -> rings(polygon, edges));
          each(geometry, MULTI_POLYGON, many -> each(many, 1, polygon -> rings(polygon, edges)));
        });
  }

  private static void rings(WireMessage polygon, Edges edges) {
    each(polygon, 1, ring -> ring(ring, edges));
  }

  private static void ring(WireMessage ring, Edges edges) {
    var at = new float[4];
    var corners = new int[1];
    each(
        ring,
        1,
        position -> {
          at[0] = at[2];
          at[1] = at[3];
          position.readPosition(at, 2);
          if (corners[0]++ > 0) {
            edges.edge(at[0], at[1], at[2], at[3]);
          }
        });
  }

  private WireMessage whole() {
    return new WireMessage(bytes, 0, bytes.length);
  }

  private static void each(WireMessage message, int field, Consumer<WireMessage> consumer) {
    message.each(field, consumer);
  }
}
