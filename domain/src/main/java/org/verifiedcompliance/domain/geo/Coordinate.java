package org.verifiedcompliance.domain.geo;

/**
 * A place on the WGS 84 ellipsoid, kept to 1e-7 degrees (about 1 cm), so that a stored place equals
 * the judged one.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record Coordinate(double latitude, double longitude) {
  private static final double E7 = 1e7;

  /**
   * Rounds both to 1e-7 degrees.
   *
   * @throws IllegalArgumentException when one is out of range or not a number
   */
  public Coordinate {
    latitude = checked("latitude", latitude, 90);
    longitude = checked("longitude", longitude, 180);
  }

  /** The place with these whole numbers of 1e-7 degrees. */
  public static Coordinate ofE7(int latitudeE7, int longitudeE7) {
    return new Coordinate(latitudeE7 / E7, longitudeE7 / E7);
  }

  /** Latitude in whole 1e-7 degrees. */
  public int latitudeE7() {
    return (int) Math.rint(latitude * E7);
  }

  /** Longitude in whole 1e-7 degrees. */
  public int longitudeE7() {
    return (int) Math.rint(longitude * E7);
  }

  private static double checked(String name, double degrees, int limit) {
    if (!(Math.abs(degrees) <= limit)) {
      throw new IllegalArgumentException(
          name + " must be between -" + limit + " and " + limit + " degrees");
    }
    return Math.rint(degrees * E7) / E7 + 0.0;
  }
}
