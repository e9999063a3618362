package org.verifiedcompliance.http.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.Change;
import org.verifiedcompliance.domain.geo.BadFenceException;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;
import org.verifiedcompliance.http.input.Body;
import tools.jackson.databind.JsonNode;

/** A GeoJSON Polygon or MultiPolygon (RFC 7946); unknown keys and altitudes are ignored. */
final class AreaInput {
  private static final String NAME = "area";
  private static final int MAX_SCALE = 400;

  private AreaInput() {}

  static Change<@Nullable PolygonFence> of(Body body) {
    var sent = body.tree(NAME);
    if (sent.isEmpty()) {
      return body.has(NAME) ? new Change.Become<>(null) : new Change.Keep<>();
    }
    if (body.tree("radius_m").isPresent()) {
      body.reject(NAME, "contradicts", "cannot be sent together with radius_m");
    }
    try {
      return new Change.Become<>(PolygonFence.of(parts(sent.get())));
    } catch (BadFenceException bad) {
      body.reject(NAME, bad.code(), Objects.requireNonNull(bad.getMessage()));
      return new Change.Keep<>();
    }
  }

  private static List<PolygonPart> parts(JsonNode geometry) {
    var type = geometry.path("type");
    return switch (type.isString() ? type.stringValue() : "") {
      case "Polygon" -> List.of(part(geometry.path("coordinates"), "coordinates"));
      case "MultiPolygon" -> list(geometry.path("coordinates"), "coordinates", AreaInput::part);
      case "Feature" -> throw bad("wrong-type", "must be the geometry of the Feature alone");
      default -> throw bad("wrong-type", "must be a GeoJSON Polygon or MultiPolygon");
    };
  }

  private static PolygonPart part(JsonNode node, String path) {
    var rings = list(node, path, AreaInput::ring);
    if (rings.isEmpty()) {
      throw bad("too-few-corners", "needs an outline in " + path);
    }
    return new PolygonPart(rings.getFirst(), rings.subList(1, rings.size()));
  }

  private static List<Coordinate> ring(JsonNode node, String path) {
    var positions = list(node, path, AreaInput::position);
    if (positions.isEmpty() || !positions.getFirst().equals(positions.getLast())) {
      throw bad("ring-not-closed", "must end where it begins in " + path);
    }
    return positions;
  }

  private static Coordinate position(JsonNode node, String path) {
    var isPosition = node.isArray() && (node.size() == 2 || node.size() == 3);
    if (!isPosition || !node.valueStream().allMatch(JsonNode::isNumber)) {
      throw bad("wrong-nesting", "needs a position [longitude, latitude] in " + path);
    }
    return new Coordinate(degrees(node.get(1), 90, path), degrees(node.get(0), 180, path));
  }

  private static double degrees(JsonNode node, int limit, String path) {
    var number = node.decimalValue();
    var degrees = Math.abs((long) number.scale()) > MAX_SCALE ? limit + 1 : number.doubleValue();
    if (Math.abs(degrees) > limit) {
      throw bad(
          "out-of-range",
          "needs a longitude of -180 to 180 and then a latitude of -90 to 90 in " + path);
    }
    return degrees;
  }

  private static <T> List<T> list(
      JsonNode node, String path, BiFunction<JsonNode, String, T> element) {
    if (!node.isArray()) {
      throw bad("wrong-nesting", "needs a list in " + path);
    }
    var elements = new ArrayList<T>();
    for (var i = 0; i < node.size(); i++) {
      elements.add(element.apply(node.get(i), path + "[" + i + "]"));
    }
    return elements;
  }

  private static BadFenceException bad(String code, String message) {
    return new BadFenceException(code, message, null);
  }
}
