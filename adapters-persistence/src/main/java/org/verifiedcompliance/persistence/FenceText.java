package org.verifiedcompliance.persistence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;
import tools.jackson.databind.json.JsonMapper;

/** A fence as JSON, so that a snapshot of any kind of fence fits one column. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FenceText.Circle.class, name = "circle"),
  @JsonSubTypes.Type(value = FenceText.Polygons.class, name = "polygons")
})
public sealed interface FenceText {
  /** Writes and reads it. */
  JsonMapper JSON = new JsonMapper();

  /**
   * A circle.
   *
   * @param radiusM metres
   */
  record Circle(int latE7, int lngE7, double radiusM) implements FenceText {
    @Override
    public Fence toFence() {
      return new CircleFence(Coordinate.ofE7(latE7, lngE7), new Meters(radiusM));
    }
  }

  /**
   * Polygons with holes.
   *
   * @param parts of each polygon the rings, the outline first; of each ring latitude and longitude
   *     of every corner in turn, in whole 1e-7 degrees
   */
  record Polygons(List<List<List<Integer>>> parts) implements FenceText {
    /** Copies the parts. */
    public Polygons {
      parts = List.copyOf(parts);
    }

    /** What was accepted once is accepted for good, whatever the rules became. */
    @Override
    public Fence toFence() {
      return PolygonFence.restored(parts.stream().map(Polygons::part).toList());
    }

    private static Polygons of(PolygonFence fence) {
      return new Polygons(
          fence.parts().stream()
              .map(part -> part.rings().stream().map(Polygons::numbers).toList())
              .toList());
    }

    private static List<Integer> numbers(List<Coordinate> ring) {
      return ring.stream()
          .flatMap(corner -> Stream.of(corner.latitudeE7(), corner.longitudeE7()))
          .toList();
    }

    private static PolygonPart part(List<List<Integer>> numbers) {
      var rings = new ArrayList<List<Coordinate>>();
      numbers.forEach(ring -> rings.add(ring(ring)));
      return new PolygonPart(rings.getFirst(), rings.subList(1, rings.size()));
    }

    private static List<Coordinate> ring(List<Integer> numbers) {
      return IntStream.range(0, numbers.size() / 2)
          .mapToObj(i -> Coordinate.ofE7(numbers.get(2 * i), numbers.get(2 * i + 1)))
          .toList();
    }
  }

  /** The fence. */
  Fence toFence();

  /** The text of a fence. */
  static FenceText of(Fence fence) {
    return switch (fence) {
      case CircleFence(var center, var radius) ->
          new Circle(center.latitudeE7(), center.longitudeE7(), radius.value());
      case PolygonFence polygons -> Polygons.of(polygons);
    };
  }

  /** Reads back what {@link #text} wrote. */
  static Fence read(String text) {
    return JSON.readValue(text, FenceText.class).toFence();
  }

  /** The fence in a row of {@code meeting}, around its place unless it has an area. */
  static Fence ofMeeting(ResultSet row) throws SQLException {
    var area = row.getString("area");
    if (area != null) {
      return read(area);
    }
    var center = Coordinate.ofE7(row.getInt("lat_e7"), row.getInt("lng_e7"));
    return new CircleFence(center, new Meters(row.getLong("radius_mm") / 1000.0));
  }

  /** As JSON. */
  default String text() {
    return JSON.writeValueAsString(this);
  }
}
