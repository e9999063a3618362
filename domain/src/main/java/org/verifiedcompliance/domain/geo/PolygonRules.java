package org.verifiedcompliance.domain.geo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.plane.Overlap;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;
import org.verifiedcompliance.domain.geo.plane.PlaneRing;
import org.verifiedcompliance.domain.geo.plane.PlaneShape;
import org.verifiedcompliance.domain.geo.plane.RingCheck;

/** Holds polygons that are small against the earth to what is expected of a fence's lines. */
final class PolygonRules {
  private final List<PolygonPart> parts;
  private final LocalPlane plane;
  private final List<List<PlaneRing>> rings;

  private PolygonRules(List<PolygonPart> parts) {
    this.parts = parts;
    plane = LocalPlane.at(PolygonFence.middle(parts));
    rings =
        parts.stream()
            .map(part -> part.rings().stream().map(ring -> PolygonFence.ring(plane, ring)).toList())
            .toList();
  }

  /** The same polygons, outlines turned counter-clockwise and holes clockwise. */
  static List<PolygonPart> checked(List<PolygonPart> parts) {
    var rules = new PolygonRules(parts);
    for (var part = 0; part < parts.size(); part++) {
      rules.requireSimpleRings(part);
      rules.requireHolesInside(part);
      rules.requireApart(part);
    }
    return IntStream.range(0, parts.size()).mapToObj(rules::wound).toList();
  }

  private void requireSimpleRings(int part) {
    for (var ring = 0; ring < rings.get(part).size(); ring++) {
      var name = name(part, ring);
      RingCheck.of(rings.get(part).get(ring))
          .ifPresent(fault -> {
            throw bad(
                fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (fault.kind()) {
                  case REPEATED_CORNER -> "repeats a corner";
                  case SELF_CROSSING -> "crosses or touches itself";
                  case NO_AREA -> "encloses no area";
                  case SPIKE -> "goes back over its own line";
                },
                fault.at(),
                name);
          });
    }
  }

  private void requireHolesInside(int part) {
    var all = rings.get(part);
    var outline = outline(part);
    for (var hole = 1; hole < all.size(); hole++) {
      var name = name(part, hole);
      var ring = all.get(hole);
      for (var other : all.subList(0, hole)) {
        requireNoCrossing(ring, other, name);
      }
      Overlap.outside(ring, outline)
          .ifPresent(at -> {
            throw bad("hole-outside", "has a hole that is not inside its outline", at, name);
          });
      for (var other : all.subList(1, hole)) {
        requireNothingInCommon("holes-overlap", "has two holes that overlap", ring, other, name);
      }
    }
  }

  /** From the parts before it. */
  private void requireApart(int part) {
    for (var other : rings.subList(0, part)) {
      for (var ring = 0; ring < rings.get(part).size(); ring++) {
        for (var otherRing : other) {
          requireNoCrossing(rings.get(part).get(ring), otherRing, name(part, ring));
        }
      }
      Overlap.common(shape(rings.get(part)), shape(other))
          .ifPresent(at -> {
            throw bad("parts-overlap", "has two polygons that overlap", at, name(part, 0));
          });
    }
  }

  private void requireNoCrossing(PlaneRing ring, PlaneRing other, String name) {
    Overlap.crossing(ring, other)
        .ifPresent(at -> {
          throw bad("rings-cross", "has two lines that cross", at, name);
        });
  }

  private void requireNothingInCommon(
      String code, String message, PlaneRing ring, PlaneRing other, String name) {
    Overlap.common(shape(List.of(ring)), shape(List.of(other)))
        .ifPresent(at -> {
          throw bad(code, message, at, name);
        });
  }

  private PlaneShape outline(int part) {
    return shape(rings.get(part).subList(0, 1));
  }

  private static PlaneShape shape(List<PlaneRing> rings) {
    return new PlaneShape(
        Stream.concat(
                Stream.of(rings.getFirst().wound(true)),
                rings.stream().skip(1).map(ring -> ring.wound(false)))
            .toList());
  }

  private PolygonPart wound(int part) {
    var original = parts.get(part).rings();
    var turned =
        IntStream.range(0, original.size())
            .mapToObj(i -> {
              var isRight = rings.get(part).get(i).area() > 0 == (i == 0);
              return isRight ? original.get(i) : turned(original.get(i));
            })
            .toList();
    return new PolygonPart(turned.getFirst(), turned.subList(1, turned.size()));
  }

  /** The other way round, from the same corner. */
  private static List<Coordinate> turned(List<Coordinate> ring) {
    var back = ring.reversed().stream().limit(ring.size() - 1L);
    return Stream.concat(Stream.of(ring.getFirst()), back).toList();
  }

  private BadFenceException bad(String code, String message, PlanePoint at, String ring) {
    var place = plane.place(at);
    return new BadFenceException(
        code, "%s at %s (%s)".formatted(message, FenceSize.words(place), ring), place);
  }

  private static String name(int part, int ring) {
    return "ring %s of polygon %s".formatted(ring + 1, part + 1);
  }
}
