package org.verifiedcompliance.evaluation.phones;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.simulation.Ground;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/** Puts fences near phones that lay still, and has each reading judged alone. */
public final class Trials {
  private static final double FULL_CIRCLE = 2 * Math.PI;

  private final List<PhoneReading> readings;
  private final Function<PhoneReading, Coordinate> places;
  private final RandomGenerator random;
  private final Geodesic geodesic = new Wgs84Geodesic();
  private final Verifier verifier = new Verifier(geodesic);

  /** Over these readings of phones that lay still, by this chance. */
  public Trials(List<PhoneReading> readings, RandomGenerator random) {
    this(readings, TruePlaces.of(readings)::of, random);
  }

  /** Over readings of which the true places are known. */
  public Trials(
      List<PhoneReading> readings,
      Function<PhoneReading, Coordinate> places,
      RandomGenerator random) {
    this.readings = List.copyOf(readings);
    this.places = places;
    this.random = random;
  }

  /** Each reading so many times, the middle of the fence up to a distance away, evenly. */
  public List<Trial> upTo(double farthest, double radius, int times) {
    return readings.stream()
        .flatMap(reading ->
            IntStream.range(0, times)
                .mapToObj(i -> trial(reading, random.nextDouble() * farthest, radius)))
        .toList();
  }

  private Trial trial(PhoneReading reading, double offset, double radius) {
    var direction = random.nextDouble() * FULL_CIRCLE;
    var middle = new Ground(places.apply(reading)).toward(direction, offset);
    var fence = new CircleFence(middle, new Meters(radius));
    var verdict = verifier.judge(claim(reading), fence, VerificationPolicy.standard());
    return new Trial(reading, offset, fence, verdict, twoCuts(reading, middle, radius));
  }

  private TwoCuts twoCuts(PhoneReading reading, Coordinate middle, double radius) {
    var accuracy = reading.fix().accuracy();
    var distance = geodesic.distance(reading.fix().position(), middle).value();
    return new TwoCuts(distance, accuracy == null ? 0 : accuracy.value(), radius);
  }

  private static LocationClaim claim(PhoneReading reading) {
    var at = reading.takenAt();
    return new LocationClaim(List.of(reading.fix()), at, at, at, null);
  }
}
