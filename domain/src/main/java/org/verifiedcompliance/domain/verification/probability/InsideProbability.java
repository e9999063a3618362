package org.verifiedcompliance.domain.verification.probability;

import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;

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
    };
  }

  /**
   * The sigma above which no place at all has this probability of being inside.
   *
   * @param probability more than 0; at 1 no sigma is small enough
   */
  public Meters largestSigma(Fence fence, double probability) {
    return switch (fence) {
      case CircleFence circle ->
          new Meters(CircleProbability.largestSigma(circle.radius().value(), probability));
    };
  }
}
