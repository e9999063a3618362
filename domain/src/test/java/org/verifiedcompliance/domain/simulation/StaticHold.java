package org.verifiedcompliance.domain.simulation;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.LocationFix;

/**
 * An Android phone at rest repeats its reading until it seems 3 to 5 m off, or for a minute or two;
 * one time in eight it measures its accuracy anew meanwhile, as real ones do.
 */
final class StaticHold {
  private static final int REPEATS = 8;

  private final RandomGenerator random;
  private final double leash;
  private final double patience;
  private @Nullable LocationFix held;
  private double since;

  StaticHold(RandomGenerator random) {
    this.random = random;
    leash = random.nextDouble(3, 5);
    patience = random.nextDouble(60, 120);
  }

  /** What the phone says when it computes this reading at this time, in seconds. */
  LocationFix of(LocationFix computed, Ground ground, double time) {
    if (held == null || time - since > patience || apart(held, computed, ground) > leash) {
      held = computed;
      since = time;
    }
    var accuracy = random.nextInt(REPEATS) == 0 ? computed.accuracy() : held.accuracy();
    return new LocationFix(
        held.position(),
        accuracy,
        held.altitudeMeters(),
        computed.speedMetersPerSecond(),
        computed.headingDegrees(),
        computed.platform(),
        computed.takenAt(),
        computed.mocked(),
        computed.provider(),
        held.decimals());
  }

  private static double apart(LocationFix one, LocationFix other, Ground ground) {
    return Math.hypot(
        ground.east(one.position()) - ground.east(other.position()),
        ground.north(one.position()) - ground.north(other.position()));
  }
}
