package org.verifiedcompliance.feeds.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.BadFenceException;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;
import org.verifiedcompliance.feeds.Findings;
import org.verifiedcompliance.feeds.GuideFields;
import tools.jackson.databind.JsonNode;

/**
 * Where a Feature is.
 *
 * @param pin the point, or the point that its properties give for an area, or the area's middle
 * @param area null for a point
 */
record FeatureShape(Coordinate pin, @Nullable PolygonFence area) {
  /** The place; null, and a problem, when there is none. */
  static @Nullable FeatureShape read(JsonNode geometry, GuideFields fields, Findings findings) {
    try {
      return switch (geometry.path("type").asString("")) {
        case "Point" -> new FeatureShape(position(geometry.path("coordinates")), null);
        case "Polygon" -> area(List.of(part(geometry.path("coordinates"))), fields);
        case "MultiPolygon" -> area(list(geometry.path("coordinates"), FeatureShape::part), fields);
        default -> throw new IllegalArgumentException("It is no Point, Polygon or MultiPolygon.");
      };
    } catch (BadFenceException e) {
      findings.problem(e.code(), "Its area " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      findings.problem("bad-geometry", Objects.requireNonNullElse(e.getMessage(), "no geometry"));
    }
    return null;
  }

  private static FeatureShape area(List<PolygonPart> parts, GuideFields fields) {
    var area = PolygonFence.of(parts);
    return new FeatureShape(pin(fields).orElse(area.center()), area);
  }

  private static Optional<Coordinate> pin(GuideFields fields) {
    return fields
        .number("lat")
        .flatMap(lat -> fields.number("lng").map(lng -> coordinate(lat, lng)));
  }

  private static PolygonPart part(JsonNode node) {
    var rings = list(node, FeatureShape::ring);
    if (rings.isEmpty()) {
      throw new IllegalArgumentException("Its area has no outline.");
    }
    return new PolygonPart(rings.getFirst(), rings.subList(1, rings.size()));
  }

  private static List<Coordinate> ring(JsonNode node) {
    var corners = list(node, FeatureShape::position);
    if (corners.isEmpty() || !corners.getFirst().equals(corners.getLast())) {
      throw new IllegalArgumentException("A ring of its area does not end where it begins.");
    }
    return corners;
  }

  private static Coordinate position(JsonNode node) {
    if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      throw new IllegalArgumentException("Its geometry has no position [longitude, latitude].");
    }
    return coordinate(node.get(1).doubleValue(), node.get(0).doubleValue());
  }

  private static Coordinate coordinate(double latitude, double longitude) {
    try {
      return new Coordinate(latitude, longitude);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Its coordinates are no place on earth.", e);
    }
  }

  private static <T> List<T> list(JsonNode node, Function<JsonNode, T> element) {
    var elements = new ArrayList<T>();
    node.valueStream().forEach(each -> elements.add(element.apply(each)));
    return elements;
  }
}
