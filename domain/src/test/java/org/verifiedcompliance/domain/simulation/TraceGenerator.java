package org.verifiedcompliance.domain.simulation;

import java.util.SplittableRandom;
import org.verifiedcompliance.domain.verification.Platform;

/**
 * Makes claims of honest and of dishonest people, with all that a verdict needs. The same seed,
 * class, platform and index always give the same claim, whatever was made before.
 *
 * <p>The model: a true path; an error of two Gauss-Markov processes (60 s and 400 s) and 0.1 to 0.3
 * m of white noise; one reading in 200 jumps to a cell tower; Android repeats its point at rest.
 * Everybody who is at the place is within half of its radius of 150 m.
 */
public final class TraceGenerator {
  private static final long PRIME = 1_000_003;
  private final long seed;

  /** Makes claims by this seed. */
  public TraceGenerator(long seed) {
    this.seed = seed;
  }

  /** The claim of somebody who is there. */
  public SimulatedClaim honest(HonestClass kind, Platform platform, int index) {
    return HonestClaims.of(kind, random(kind, platform, index), platform);
  }

  /** The claim of somebody who is not. */
  public SimulatedClaim spoofed(SpoofClass kind, Platform platform, int index) {
    return SpoofedClaims.of(kind, random(kind, platform, index), platform);
  }

  /** Names, not ordinals: a class more changes no other. */
  private SplittableRandom random(Enum<?> kind, Platform platform, int index) {
    var mixed = seed;
    mixed = mixed * PRIME + kind.name().hashCode();
    mixed = mixed * PRIME + platform.name().hashCode();
    return new SplittableRandom(mixed * PRIME + index);
  }
}
