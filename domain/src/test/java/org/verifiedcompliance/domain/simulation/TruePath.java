package org.verifiedcompliance.domain.simulation;

/**
 * Where somebody truly is, in metres around a place: comes straight to a spot, then stays there.
 *
 * @param east of the spot
 * @param north of the spot
 * @param direction from which the person comes, in radians clockwise from north
 * @param speed metres per second on the way
 * @param arrival seconds at which the spot is reached; negative infinity for who was always there
 */
public record TruePath(double east, double north, double direction, double speed, double arrival) {
  /** On foot, in metres per second. */
  public static final double WALKING = 1.4;

  /** By car, in metres per second. */
  public static final double DRIVING = 13;

  /** By train, in metres per second. */
  public static final double BY_TRAIN = 35;

  /** At the spot all the time. */
  public static TruePath standing(double east, double north) {
    return new TruePath(east, north, 0, 0, Double.NEGATIVE_INFINITY);
  }

  /** Metres east of the place at a time in seconds. */
  public double eastAt(double time) {
    return east + away(time) * Math.sin(direction);
  }

  /** Metres north of the place at a time in seconds. */
  public double northAt(double time) {
    return north + away(time) * Math.cos(direction);
  }

  /** Metres per second at a time in seconds. */
  public double speedAt(double time) {
    return time < arrival ? speed : 0;
  }

  /** Degrees clockwise from north in which the person moves. */
  public double heading() {
    return (Math.toDegrees(direction) + 180) % 360;
  }

  private double away(double time) {
    return time < arrival ? speed * (arrival - time) : 0;
  }
}
