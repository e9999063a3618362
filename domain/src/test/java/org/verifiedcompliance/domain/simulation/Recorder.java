package org.verifiedcompliance.domain.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/**
 * A phone that records where it is: the truth plus an error that drifts, a little white noise, rare
 * jumps to a cell tower, and what each platform does to its readings.
 */
final class Recorder {
  private static final double JUMP = 0.005;
  private static final int ANDROID_DECIMALS = 7;
  private static final int IOS_DECIMALS = 13;

  private final RandomGenerator random;
  private final Platform platform;
  private final Ground ground;
  private final Surroundings surroundings;
  private final double altitude;
  private final double accuracy;
  private final GaussMarkov eastError;
  private final GaussMarkov northError;
  private final double eastBias;
  private final double northBias;
  private final double white;
  private final StaticHold hold;

  Recorder(
      RandomGenerator random,
      Platform platform,
      Ground ground,
      Surroundings surroundings,
      double altitude) {
    this.random = random;
    this.platform = platform;
    this.ground = ground;
    this.surroundings = surroundings;
    this.altitude = altitude;
    accuracy = surroundings.accuracy(random, platform);
    var sigma = platform.sigma(new Meters(accuracy)).value() * surroundings.honesty(random);
    eastError = new GaussMarkov(random, sigma);
    northError = new GaussMarkov(random, sigma);
    var side = random.nextDouble(2 * Math.PI);
    var bias = surroundings.bias(random);
    eastBias = bias * Math.sin(side);
    northBias = bias * Math.cos(side);
    white = random.nextDouble(0.1, 0.3);
    hold = new StaticHold(random);
  }

  /**
   * A reading every so many seconds.
   *
   * @param from of the first reading, in seconds of the path's own time
   * @param zero the moment at which the path's time is 0, by the phone's clock
   */
  List<LocationFix> record(TruePath path, Instant zero, double from, double every, int count) {
    var fixes = new ArrayList<LocationFix>();
    for (var i = 0; i < count; i++) {
      var time = from + i * every;
      fixes.add(fix(path, time, every, zero.plusMillis(Math.round(time * 1000))));
    }
    return fixes;
  }

  private LocationFix fix(TruePath path, double time, double passed, Instant takenAt) {
    var east = path.eastAt(time) + eastBias + eastError.after(passed) + noise();
    var north = path.northAt(time) + northBias + northError.after(passed) + noise();
    if (random.nextDouble() < JUMP) {
      return jump(path, time, takenAt);
    }
    var computed = reading(path, time, ground.at(east, north), wavering(), takenAt);
    var holds = platform == Platform.ANDROID && path.speedAt(time) == 0;
    return holds ? hold.of(computed, ground, time) : computed;
  }

  private LocationFix jump(TruePath path, double time, Instant takenAt) {
    var tower =
        new Ground(ground.at(path.eastAt(time), path.northAt(time)))
            .toward(random.nextDouble(2 * Math.PI), random.nextDouble(500, 6_000));
    return reading(path, time, tower, random.nextDouble(600, 3_000), takenAt);
  }

  private LocationFix reading(
      TruePath path, double time, Coordinate place, double accuracy, Instant takenAt) {
    var speed = path.speedAt(time);
    return new LocationFix(
        place,
        new Meters(Math.rint(accuracy * 1000) / 1000),
        saidAltitude(),
        saidSpeed(speed),
        speed == 0 ? null : (path.heading() + random.nextGaussian() * 8 + 360) % 360,
        platform,
        takenAt,
        false,
        platform == Platform.ANDROID ? "fused" : null,
        platform == Platform.ANDROID ? decimals(place) : IOS_DECIMALS);
  }

  /** Two of three moving Android phones say 0, one of three iPhones says nothing. */
  private @Nullable Double saidSpeed(double speed) {
    if (platform == Platform.IOS) {
      return random.nextInt(10) < 3 ? null : Math.max(0, speed + 0.3 * random.nextGaussian());
    }
    return speed == 0 || random.nextInt(3) < 2
        ? Double.valueOf(0)
        : Double.valueOf(Math.max(0, speed + 0.3 * random.nextGaussian()));
  }

  /**
   * Android means the ellipsoid, here 45 m below the sea, and often says 0; iPhones mean the sea.
   */
  private double saidAltitude() {
    if (platform == Platform.ANDROID) {
      return random.nextInt(3) == 0 ? 0 : altitude + 45 + 5 * random.nextGaussian();
    }
    return altitude + 5 * random.nextGaussian();
  }

  /** Android gives every reading an accuracy of its own, iPhones know a few numbers only. */
  private double wavering() {
    return platform == Platform.IOS ? accuracy : accuracy * random.nextDouble(0.9, 1.1);
  }

  private double noise() {
    return surroundings == Surroundings.CELL ? 0 : white * random.nextGaussian();
  }

  /**
   * The more digits of latitude and longitude, as a number is written: without zeros at the end.
   */
  static int decimals(Coordinate place) {
    return Math.max(decimals(place.latitudeE7()), decimals(place.longitudeE7()));
  }

  private static int decimals(int e7) {
    var decimals = ANDROID_DECIMALS;
    var left = e7;
    while (decimals > 0 && left % 10 == 0) {
      left /= 10;
      decimals--;
    }
    return decimals;
  }
}
