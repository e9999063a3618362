package org.verifiedcompliance.domain.meetings;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.people.PersonId;

/** Meetings and questions all over the world, crowded where it is hard. */
public final class NearbySamples {
  private static final double[][] CROWDED = {
    {52.52, 13.405}, {0, 0}, {-16.8, 180}, {65, -180}, {90, 0}, {-90, 0}, {89.9, 120}, {-1, 36.8}
  };

  private NearbySamples() {}

  /** Some public, some private ones of the person, a few deactivated, many close together. */
  public static List<Meeting> meetings(SplittableRandom random, int count, PersonId person) {
    return IntStream.range(0, count).mapToObj(i -> meeting(random, person)).toList();
  }

  private static Meeting meeting(SplittableRandom random, PersonId person) {
    var fixture = MeetingFixture.meetingAt(place(random)).by(random.nextBoolean() ? person : null);
    if (random.nextInt(5) == 0) {
      fixture = fixture.privately();
    }
    return (random.nextInt(7) == 0 ? fixture.inactive() : fixture).build();
  }

  /** A question without a viewer, at one of the crowded places or anywhere. */
  public static NearbyQuery query(SplittableRandom random) {
    var radius = Math.pow(10, random.nextDouble(0, 5));
    return new NearbyQuery(
        place(random), new Meters(radius), random.nextInt(1, 201), random.nextBoolean(), null);
  }

  /** A place: anywhere, evenly over the sphere, or within some kilometres of a crowded one. */
  public static Coordinate place(SplittableRandom random) {
    if (random.nextInt(4) == 0) {
      var latitude = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
      return new Coordinate(latitude, random.nextDouble(-180, 180));
    }
    var city = CROWDED[random.nextInt(CROWDED.length)];
    var spread = random.nextInt(6) == 0 ? 0 : Math.pow(10, random.nextDouble(-5, 0));
    var latitude = city[0] + random.nextDouble(-1, 1) * spread;
    var longitude = city[1] + random.nextDouble(-1, 1) * spread * stretch(latitude);
    return new Coordinate(Math.clamp(latitude, -90, 90), Math.IEEEremainder(longitude, 360));
  }

  private static double stretch(double latitude) {
    return Math.min(360, 1 / Math.max(1e-9, Math.cos(Math.toRadians(latitude))));
  }
}
