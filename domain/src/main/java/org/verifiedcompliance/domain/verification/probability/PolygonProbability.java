package org.verifiedcompliance.domain.verification.probability;

import org.verifiedcompliance.domain.geo.GaussLegendre;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;
import org.verifiedcompliance.domain.geo.plane.PlaneShape;

/**
 * The share of a round normal distribution inside polygons, by Green's theorem: every edge adds
 * {@code ∫ Phi(x(y) / sigma) N(y; sigma) dy} along its run, so that concave polygons, holes and
 * several parts need nothing of their own.
 */
public final class PolygonProbability {
  /** Further out than this many standard deviations nothing measurable is left. */
  private static final double REACH = 9;

  /** An edge is cut into pieces of at most so many standard deviations. */
  private static final double PIECE = 3;

  /** On shorter pieces than so many standard deviations fewer nodes are as exact. */
  private static final double SHORT = 1.5;

  private static final double SHORTER = 0.7;

  private PolygonProbability() {}

  /**
   * P(inside), with an absolute error below 1e-12.
   *
   * @param center of the distribution, in the plane of the shape
   * @param sigma one standard deviation per axis in metres, more than 0
   */
  public static double inside(PlaneShape shape, PlanePoint center, double sigma) {
    var sum = 0.0;
    for (var ring : shape.rings()) {
      var from = seen(ring.corners().getLast(), center);
      for (var corner : ring.corners()) {
        var to = seen(corner, center);
        sum += edge(from, to, sigma);
        from = to;
      }
    }
    return Math.clamp(sum, 0.0, 1.0);
  }

  private static PlanePoint seen(PlanePoint corner, PlanePoint center) {
    return new PlanePoint(corner.east() - center.east(), corner.north() - center.north());
  }

  /** Clipped to the heights and cut into the pieces that matter. */
  private static double edge(PlanePoint from, PlanePoint to, double sigma) {
    var low = Math.clamp(from.north(), -REACH * sigma, REACH * sigma);
    var high = Math.clamp(to.north(), -REACH * sigma, REACH * sigma);
    if (low == high) {
      return 0;
    }
    var slope = (to.east() - from.east()) / (to.north() - from.north());
    var start = from.east() + (low - from.north()) * slope;
    var end = from.east() + (high - from.north()) * slope;
    if (Math.min(start, end) > REACH * sigma) {
      return Normal.between(low / sigma, high / sigma);
    }
    if (Math.max(start, end) < -REACH * sigma) {
      return 0;
    }
    return pieces(new PlanePoint(start, low), new PlanePoint(end, high), sigma);
  }

  private static double pieces(PlanePoint from, PlanePoint to, double sigma) {
    var east = to.east() - from.east();
    var north = to.north() - from.north();
    var length = Math.sqrt(east * east + north * north);
    var count = (int) Math.ceil(length / (PIECE * sigma));
    var rule = rule(length / (count * sigma));
    var sum = 0.0;
    for (var i = 0; i < count; i++) {
      sum +=
          rule.integrate(
              along -> strip(from.east() + along * east, from.north() + along * north, sigma),
              (double) i / count,
              (i + 1.0) / count);
    }
    return sum * north;
  }

  private static GaussLegendre rule(double sigmas) {
    if (sigmas > SHORT) {
      return GaussLegendre.OF_16;
    }
    return sigmas > SHORTER ? GaussLegendre.OF_10 : GaussLegendre.OF_6;
  }

  /** The mass west of the edge at this height. */
  private static double strip(double east, double north, double sigma) {
    return Normal.cdf(east / sigma) * Normal.density(north, sigma);
  }
}
