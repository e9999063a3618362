package org.verifiedcompliance.domain.verification.probability;

import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;

/** The share of the position error that lies inside a fence. */
public final class InsideProbability {
  private final Geodesic geodesic;

  /** Measures with these distances. */
  public InsideProbability(Geodesic geodesic) {
    this.geodesic = geodesic;
  }

  /**
   * P(inside) of a place with a round normal error.
   *
   * @param sigma one standard deviation per axis, more than 0
   * @return 0 to 1
   */
  public double of(Coordinate place, Fence fence, Meters sigma) {
    return switch (fence) {
      case CircleFence(var center, var radius) ->
          CircleProbability.inside(
              geodesic.distance(place, center).value(), radius.value(), sigma.value());
      case PolygonFence polygon ->
          PolygonProbability.inside(
              polygon.shape(),
              polygon.plane().of(place, geodesic.distance(polygon.center(), place)),
              sigma.value());
    };
  }

  /**
   * The sigma above which no place at all has this probability of being inside.
   *
   * <p>For polygons it is that of the circle with the same area: of all areas of one size, a round
   * error around the middle of a disk has the largest share inside (F. Riesz, J. London Math. Soc.
   * 5 (1930), 162-168, rearrangement inequality). A long and narrow fence needs a still smaller
   * one.
   *
   * @param probability more than 0; at 1 no sigma is small enough
   */
  public Meters largestSigma(Fence fence, double probability) {
    return switch (fence) {
      case CircleFence circle ->
          new Meters(CircleProbability.largestSigma(circle.radius().value(), probability));
      case PolygonFence polygon -> {
        var radius = Math.sqrt(polygon.shape().area() / Math.PI);
        yield new Meters(CircleProbability.largestSigma(radius, probability));
      }
    };
  }
}
