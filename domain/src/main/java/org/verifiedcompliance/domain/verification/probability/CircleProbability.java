package org.verifiedcompliance.domain.verification.probability;

import org.verifiedcompliance.domain.geo.GaussLegendre;

/**
 * The share of a round normal distribution inside a circle: the noncentral chi-square distribution
 * with two degrees of freedom, as an integral over the circle that needs only the error function.
 */
public final class CircleProbability {
  /** Further out than this many standard deviations nothing measurable is left. */
  private static final double REACH = 9;

  private CircleProbability() {}

  /**
   * P(inside), with an absolute error below 1e-12.
   *
   * @param distance metres from the distribution's centre to the circle's, 0 or more
   * @param radius metres, more than 0
   * @param sigma one standard deviation per axis in metres, more than 0
   */
  public static double inside(double distance, double radius, double sigma) {
    if (distance == 0) {
      return atCenter(radius, sigma);
    }
    if (Math.abs(distance - radius) > REACH * sigma) {
      return distance < radius ? 1 : 0;
    }
    var widest = StrictMath.asin(Math.min(1, REACH * sigma / radius));
    return 2
        * GaussLegendre.OF_64.integrate(
            angle ->
                strip(
                    distance,
                    radius * StrictMath.cos(angle),
                    radius * StrictMath.sin(angle),
                    sigma),
            0,
            widest);
  }

  /**
   * The largest sigma at which even the centre of the circle has this probability.
   *
   * @param radius metres
   * @param probability more than 0, less than 1
   */
  public static double largestSigma(double radius, double probability) {
    return radius / Math.sqrt(-2 * StrictMath.log1p(-probability));
  }

  private static double atCenter(double radius, double sigma) {
    var z = radius / sigma;
    return -StrictMath.expm1(-0.5 * z * z);
  }

  private static double strip(double distance, double halfWidth, double height, double sigma) {
    var low = (distance - halfWidth) / sigma;
    var high = (distance + halfWidth) / sigma;
    var across = high > REACH ? Normal.cdf(-low) : Normal.between(low, high);
    return halfWidth * Normal.density(height, sigma) * across;
  }
}
