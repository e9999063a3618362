package org.verifiedcompliance.domain.verification.probability;

import java.util.List;
import org.verifiedcompliance.domain.geo.GaussLegendre;

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

  private PolygonProbability() {}

  /** A corner in metres east and north of the distribution's centre. */
  public record Corner(double east, double north) {}

  /**
   * P(inside), with an absolute error below 1e-12.
   *
   * @param rings closed without repeating the first corner: outlines counter-clockwise, holes
   *     clockwise; they may touch but not cross
   * @param sigma one standard deviation per axis in metres, more than 0
   */
  public static double inside(List<List<Corner>> rings, double sigma) {
    var sum = 0.0;
    for (var ring : rings) {
      var from = ring.getLast();
      for (var to : ring) {
        sum += edge(from, to, sigma);
        from = to;
      }
    }
    return Math.clamp(sum, 0.0, 1.0);
  }

  /** Clipped to the heights and cut into the pieces that matter. */
  private static double edge(Corner from, Corner to, double sigma) {
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
    return pieces(new Corner(start, low), new Corner(end, high), sigma);
  }

  private static double pieces(Corner from, Corner to, double sigma) {
    var east = to.east() - from.east();
    var north = to.north() - from.north();
    var count = (int) Math.ceil(Math.sqrt(east * east + north * north) / (PIECE * sigma));
    var sum = 0.0;
    for (var i = 0; i < count; i++) {
      sum +=
          GaussLegendre.OF_64.integrate(
              along -> strip(from.east() + along * east, from.north() + along * north, sigma),
              (double) i / count,
              (i + 1.0) / count);
    }
    return sum * north;
  }

  /** The mass west of the edge at this height. */
  private static double strip(double east, double north, double sigma) {
    return Normal.cdf(east / sigma) * Normal.density(north, sigma);
  }
}
