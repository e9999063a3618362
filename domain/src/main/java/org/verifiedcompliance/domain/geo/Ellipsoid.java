package org.verifiedcompliance.domain.geo;

/** The constants of WGS 84. */
final class Ellipsoid {
  /** Semi-major axis in metres. */
  static final double EQUATOR = 6_378_137;

  static final double FLATTENING = 1 / 298.257223563;

  /** Semi-minor axis in metres. */
  static final double POLE = EQUATOR * (1 - FLATTENING);

  /** Square of the first eccentricity. */
  static final double E2 = FLATTENING * (2 - FLATTENING);

  /** Square of the second eccentricity. */
  static final double EP2 = E2 / (1 - E2);

  private Ellipsoid() {}
}
