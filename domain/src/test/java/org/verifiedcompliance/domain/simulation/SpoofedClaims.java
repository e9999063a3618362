package org.verifiedcompliance.domain.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.TracePrint;

/** Claims of people who are not where they say. */
final class SpoofedClaims {
  private static final int FULL_DECIMALS = 7;
  private static final int PUBLISHED_DECIMALS = 6;

  private final Scene scene;
  private final RandomGenerator random;

  private SpoofedClaims(RandomGenerator random, Platform platform) {
    this.random = random;
    scene = new Scene(random, platform);
  }

  static SimulatedClaim of(SpoofClass kind, RandomGenerator random, Platform platform) {
    var claims = new SpoofedClaims(random, platform);
    switch (kind) {
      case PASTED_VENUE -> claims.pasted();
      case VISIBLE_MOCK -> claims.constant(true);
      case HIDDEN_MOCK -> claims.constant(false);
      case WHITE_JITTER -> claims.jittering();
      case GAUSS_MARKOV_JITTER -> claims.drifting();
      case EDITED_JSON -> claims.edited();
      case OWN_REPLAY, OTHERS_REPLAY -> claims.replayed();
      case SHIFTED_KNOWN_TRACE -> claims.shifted(true);
      case SHIFTED_NEW_TRACE -> claims.shifted(false);
      case TELEPORT -> claims.teleported();
      case TELEPORT_RETURN -> claims.thereForSeconds();
      case CLOCK_ROLLED_BACK -> claims.withTheClockSetBack();
      case BUDDY_WITH_TWO_PHONES -> claims.carriedByABuddy();
      case ADAPTIVE -> claims.adapted();
      case AWAY_250_M -> claims.honestAt(250);
      case AWAY_1_KM -> claims.honestAt(1_000);
    }
    return claims.scene.claim();
  }

  private void pasted() {
    var sent = random.nextBoolean() ? 1 : random.nextInt(2, 6);
    var accuracy = random.nextDouble(5, 20);
    scene.fixes = constant(scene.ground.origin(), sent, accuracy, PUBLISHED_DECIMALS, false);
  }

  private void constant(boolean flagged) {
    var accuracy = random.nextDouble(3, 15);
    scene.fixes = constant(spot(), random.nextInt(20, 31), accuracy, FULL_DECIMALS, flagged);
  }

  /** Independent noise of a few metres each time. */
  private void jittering() {
    var spot = new Ground(spot());
    var sigma = random.nextDouble(2, 8);
    scene.fixes =
        made(
            random.nextInt(20, 31),
            i -> spot.at(sigma * random.nextGaussian(), sigma * random.nextGaussian()));
  }

  private void drifting() {
    var spot = new Ground(spot());
    var sigma = random.nextDouble(2, 5);
    var east = new GaussMarkov(random, sigma);
    var north = new GaussMarkov(random, sigma);
    scene.fixes = made(random.nextInt(20, 31), i -> spot.at(east.after(2), north.after(2)));
  }

  /** The place's coordinates as published, or typed with fewer digits. */
  private void edited() {
    var typed = random.nextInt(4, PUBLISHED_DECIMALS + 1);
    var place = scene.ground.origin();
    var rounded = new Coordinate(round(place.latitude(), typed), round(place.longitude(), typed));
    scene.fixes = constant(rounded, 1, random.nextInt(1, 21), typed, false);
  }

  private static double round(double degrees, int decimals) {
    var scale = Math.pow(10, decimals);
    return Math.rint(degrees * scale) / scale;
  }

  private void replayed() {
    var visit = scene.visit();
    scene.prints.add(TracePrint.of(visit));
    scene.fixes = moved(visit, LocationFix::position);
  }

  private void shifted(boolean known) {
    var elsewhere = scene.away(random.nextDouble(500, 20_000));
    var every = random.nextInt(1, 5);
    var walk =
        scene
            .recorder(elsewhere, Surroundings.OPEN_SKY)
            .record(
                scene.coming(TruePath.WALKING, random.nextDouble(30)),
                scene.now,
                -29 * every,
                every,
                30);
    if (known) {
      scene.prints.add(TracePrint.of(walk));
    }
    scene.fixes =
        moved(
            walk,
            fix ->
                scene.ground.at(elsewhere.east(fix.position()), elsewhere.north(fix.position())));
  }

  /** Faster than any airliner: verified far away, minutes ago. */
  private void teleported() {
    drifting();
    scene.trusted = scene.fixAway(random.nextDouble(300_000, 3_000_000), scene.minutes(2, 12));
  }

  private void thereForSeconds() {
    var home = scene.away(random.nextDouble(3_000, 100_000));
    var phone = scene.recorder(home, Surroundings.OPEN_SKY);
    var there = new Ground(spot());
    var jumped = random.nextInt(8, 14);
    var readings = phone.record(TruePath.standing(0, 0), scene.phoneTime(), -2 * 21, 2, 22);
    scene.fixes =
        IntStream.range(0, readings.size())
            .mapToObj(i ->
                i < jumped || i >= jumped + 3
                    ? readings.get(i)
                    : at(readings.get(i), there.at(random.nextGaussian(), 0), 3))
            .toList();
  }

  private static LocationFix at(LocationFix fix, Coordinate place, double accuracy) {
    return new LocationFix(
        place,
        new Meters(accuracy),
        fix.altitudeMeters(),
        fix.speedMetersPerSecond(),
        fix.headingDegrees(),
        fix.platform(),
        fix.takenAt(),
        fix.mocked(),
        fix.provider(),
        fix.decimals());
  }

  /** Half of them online; the others offline, after an operation with the right clock. */
  private void withTheClockSetBack() {
    var late = scene.minutes(120, 300);
    if (random.nextBoolean()) {
      scene.now = scene.now.plus(late);
      scene.clockError = late.negated();
    } else {
      scene.sentLater = late.plus(scene.minutes(1, 10));
      var earlier = scene.minutes(10, 60);
      scene.clock =
          new ClockReading(
              scene.phoneTime().minus(earlier), scene.uptime.minus(earlier).minus(late));
    }
    scene.fixes = scene.trace(Surroundings.OPEN_SKY, scene.atRest());
  }

  private void carriedByABuddy() {
    var path = scene.coming(TruePath.WALKING, random.nextDouble(60));
    scene.prints.add(TracePrint.of(scene.trace(Surroundings.OPEN_SKY, path)));
    scene.fixes = scene.trace(Surroundings.OPEN_SKY, path);
  }

  /** A whole phone is simulated, with its hold, its digits and its accuracy. */
  private void adapted() {
    scene.fixes = scene.trace(Surroundings.OPEN_SKY, scene.coming(TruePath.WALKING, 30));
  }

  private void honestAt(double meters) {
    var direction = 2 * Math.PI * random.nextDouble();
    var path = TruePath.standing(meters * Math.sin(direction), meters * Math.cos(direction));
    scene.fixes =
        scene.trace(
            random.nextBoolean() ? Surroundings.OPEN_SKY : Surroundings.INDOORS, scene.going(path));
  }

  private Coordinate spot() {
    var path = scene.atRest();
    return scene.ground.at(path.east(), path.north());
  }

  private List<LocationFix> constant(
      Coordinate place, int count, double accuracy, int decimals, boolean flagged) {
    return IntStream.range(0, count)
        .mapToObj(i -> made(place, accuracy, decimals, 2L * (i - count + 1), flagged))
        .toList();
  }

  private List<LocationFix> made(int count, IntFunction<Coordinate> places) {
    var accuracy = random.nextDouble(3, 15);
    return IntStream.range(0, count)
        .mapToObj(i -> made(places.apply(i), accuracy, FULL_DECIMALS, 2L * (i - count + 1), false))
        .toList();
  }

  private LocationFix made(
      Coordinate place, double accuracy, int decimals, long seconds, boolean flagged) {
    return new LocationFix(
        place,
        new Meters(accuracy),
        scene.altitude,
        0.0,
        null,
        scene.platform,
        scene.phoneTime().plusSeconds(seconds),
        flagged,
        null,
        decimals);
  }

  /** The same readings somewhere else, the last of them now. */
  private List<LocationFix> moved(
      List<LocationFix> readings, Function<LocationFix, Coordinate> place) {
    var last = readings.getLast().takenAt();
    var later = last == null ? Duration.ZERO : Duration.between(last, scene.phoneTime());
    return readings.stream()
        .map(fix ->
            new LocationFix(
                place.apply(fix),
                fix.accuracy(),
                fix.altitudeMeters(),
                fix.speedMetersPerSecond(),
                fix.headingDegrees(),
                fix.platform(),
                fix.takenAt() == null ? null : fix.takenAt().plus(later),
                fix.mocked(),
                fix.provider(),
                fix.decimals()))
        .toList();
  }
}
