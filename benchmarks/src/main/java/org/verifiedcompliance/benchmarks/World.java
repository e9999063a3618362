package org.verifiedcompliance.benchmarks;

import java.util.SplittableRandom;
import java.util.UUID;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Meetings as they lie in the world: most in towns, thinning out from their middle, the rest
 * anywhere. The same seed gives the same world.
 */
final class World {
  private static final int TOWNS = 2000;
  private static final double TOWN_DEGREES = 0.05;

  private final SplittableRandom random;
  private final double[] latitudes = new double[TOWNS];
  private final double[] longitudes = new double[TOWNS];

  World(long seed) {
    random = new SplittableRandom(seed);
    for (var i = 0; i < TOWNS; i++) {
      latitudes[i] = random.nextDouble(-55, 70);
      longitudes[i] = random.nextDouble(-180, 180);
    }
  }

  /** A place; few towns have very many meetings, many have few. */
  Coordinate place() {
    if (random.nextInt(10) == 0) {
      return new Coordinate(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }
    var town = (int) (TOWNS * Math.pow(random.nextDouble(), 3));
    return new Coordinate(
        latitudes[town] + random.nextGaussian() * TOWN_DEGREES,
        Math.IEEEremainder(longitudes[town] + random.nextGaussian() * TOWN_DEGREES, 360));
  }

  /** The middle of the town with the most meetings. */
  Coordinate largestTown() {
    return new Coordinate(latitudes[0], longitudes[0]);
  }

  /** A public meeting with a creator of its own. */
  MeetingPlace meeting() {
    var id = new MeetingId(new UUID(random.nextLong(), random.nextLong()));
    var creator = new PersonId(new UUID(random.nextLong(), random.nextLong()));
    return new MeetingPlace(id, place(), true, true, creator, 1);
  }
}
