package org.verifiedcompliance.evaluation.phones;

/**
 * The rule to beat: accuracy of 100 m at most and a distance within the radius.
 *
 * @param distance metres between the reading and the middle of the fence
 * @param accuracy metres, as reported
 * @param radius metres
 */
public record TwoCuts(double distance, double accuracy, double radius) {
  private static final double LARGEST_ACCURACY = 100;

  /** Whether the rule lets the reading pass. */
  public boolean accepted() {
    return accuracy <= LARGEST_ACCURACY && distance <= radius;
  }

  /** The confidence that goes with the rule, the mean of both margins; it may be negative. */
  public double confidence() {
    return 0.5 * (1 - accuracy / LARGEST_ACCURACY) + 0.5 * (1 - distance / radius);
  }
}
