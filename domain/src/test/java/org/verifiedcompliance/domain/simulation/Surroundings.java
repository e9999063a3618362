package org.verifiedcompliance.domain.simulation;

import java.util.random.RandomGenerator;
import org.verifiedcompliance.domain.verification.Platform;

/** What a phone can locate itself by, and what it then says about its accuracy. */
enum Surroundings {
  /**
   * The accuracy means what the platform says it means, but one trace in 20 is three times worse.
   */
  OPEN_SKY,
  /** Off to one side, and twice as wrong as the phone believes. */
  CANYON,
  /** Access points: a third of the error that the phone believes. */
  INDOORS,
  /** Cell towers. */
  CELL;

  private static final double TAIL = 0.05;
  private static final double TAIL_FACTOR = 3;

  /** Reported metres. */
  double accuracy(RandomGenerator random, Platform platform) {
    var ios = platform == Platform.IOS;
    return switch (this) {
      case OPEN_SKY -> ios ? (random.nextInt(4) == 0 ? 10 : 5) : random.nextDouble(3, 10);
      case CANYON -> ios ? (random.nextBoolean() ? 10 : 30) : random.nextDouble(8, 25);
      case INDOORS -> ios ? 65 : random.nextDouble(11, 25);
      case CELL -> random.nextDouble(600, 2_000);
    };
  }

  /** The standard deviation of the error over what the accuracy stands for. */
  double honesty(RandomGenerator random) {
    return switch (this) {
      case OPEN_SKY -> random.nextDouble() < TAIL ? TAIL_FACTOR : 1;
      case CANYON -> 2;
      case INDOORS -> 0.35;
      case CELL -> 0.6;
    };
  }

  /** Metres by which every reading is off in the same direction. */
  double bias(RandomGenerator random) {
    return this == CANYON ? random.nextDouble(10, 50) : 0;
  }
}
