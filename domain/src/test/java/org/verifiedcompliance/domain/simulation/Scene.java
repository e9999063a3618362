package org.verifiedcompliance.domain.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.TracePrint;
import org.verifiedcompliance.domain.verification.TrustedFix;
import org.verifiedcompliance.domain.verification.Venue;

/**
 * A claim in the making: a place somewhere, a moment, and a person with a past; what is not said
 * otherwise is as it is on any day.
 */
final class Scene {
  static final double RADIUS = CircleFence.DEFAULT_RADIUS.value();
  private static final Instant FIRST_DAY = Instant.parse("2026-02-01T00:00:00Z");
  private static final int DAYS = 250;
  private static final int EARLIER_TRACES = 3;

  final RandomGenerator random;
  final Platform platform;
  final double altitude;
  final Ground ground;

  /** By the server's clock. */
  Instant now;

  /** How far the phone's clock is ahead. */
  Duration clockError;

  Duration sentLater = Duration.ZERO;
  TimeWindow window;
  List<LocationFix> fixes = List.of();
  List<LocationFix> trail = List.of();
  List<TracePrint> prints = new ArrayList<>();
  @Nullable TrustedFix trusted;
  @Nullable ClockReading clock;
  int othersOnDevice;
  Duration uptime;
  boolean anchored;
  Coordinate person;

  Scene(RandomGenerator random, Platform platform) {
    this.random = random;
    this.platform = platform;
    altitude = random.nextDouble(0, 1_500);
    ground = new Ground(new Coordinate(random.nextDouble(-55, 65), random.nextDouble(-180, 180)));
    now = FIRST_DAY.plusSeconds(random.nextLong(DAYS * 86_400L));
    clockError = Duration.ofMillis(Math.round(1_000 * random.nextGaussian()));
    window = new TimeWindow(now.minus(minutes(5, 40)), now.plus(minutes(20, 90)));
    uptime = Duration.ofSeconds(random.nextLong(3_600, 1_000_000));
    person = away(random.nextDouble(1_000, 50_000)).origin();
    trusted = fixAway(random.nextDouble(2_000, 60_000), Duration.ofHours(random.nextInt(2, 72)));
    for (var i = 0; i < EARLIER_TRACES; i++) {
      prints.add(TracePrint.of(visit()));
    }
  }

  SimulatedClaim claim() {
    var device =
        new DeviceStatement(
            "phone-" + new UUID(random.nextLong(), random.nextLong()),
            uptime,
            false,
            Attestation.ABSENT,
            anchored);
    return new SimulatedClaim(
        new LocationClaim(fixes, now, now.plus(sentLater), phoneTime(), window, device, Set.of()),
        venue(),
        new History(trusted, trail, prints, othersOnDevice, clock),
        person);
  }

  Venue venue() {
    var fence = new CircleFence(ground.origin(), new Meters(RADIUS));
    return new Venue(fence, "Court House", ground.origin(), altitude);
  }

  /** The phone's own word for now. */
  Instant phoneTime() {
    return now.plus(clockError);
  }

  /** At rest at a spot within half the radius. */
  TruePath atRest() {
    return aroundThePlace(0, Double.NEGATIVE_INFINITY);
  }

  /** Comes to such a spot, at a speed, and is there so many seconds before now. */
  TruePath coming(double speed, double ago) {
    return aroundThePlace(speed, -ago);
  }

  private TruePath aroundThePlace(double speed, double arrival) {
    var spot = 2 * Math.PI * random.nextDouble();
    var off = RADIUS / 2 * Math.sqrt(random.nextDouble());
    return new TruePath(
        off * Math.sin(spot),
        off * Math.cos(spot),
        2 * Math.PI * random.nextDouble(),
        speed,
        arrival);
  }

  /** The person truly goes this way. */
  TruePath going(TruePath path) {
    person = ground.at(path.eastAt(0), path.northAt(0));
    return path;
  }

  /** Twenty to thirty readings that end now, by the phone's clock. */
  List<LocationFix> trace(Surroundings surroundings, TruePath path) {
    var every = random.nextInt(1, 5);
    var count = random.nextInt(20, 31);
    return recorder(surroundings).record(path, phoneTime(), -every * (count - 1), every, count);
  }

  Recorder recorder(Surroundings surroundings) {
    return recorder(ground, surroundings);
  }

  Recorder recorder(Ground where, Surroundings surroundings) {
    return new Recorder(random, platform, where, surroundings, altitude);
  }

  /** An earlier trace of somebody who was there. */
  List<LocationFix> visit() {
    var surroundings = random.nextBoolean() ? Surroundings.OPEN_SKY : Surroundings.INDOORS;
    var before = now.minus(Duration.ofDays(random.nextInt(1, 60)));
    var every = random.nextInt(1, 5);
    return recorder(surroundings)
        .record(coming(TruePath.WALKING, random.nextDouble(60)), before, -29 * every, every, 30);
  }

  /** A place so many metres away. */
  Ground away(double meters) {
    return new Ground(ground.toward(2 * Math.PI * random.nextDouble(), meters));
  }

  /** Where the person was for certain, so long ago. */
  TrustedFix fixAway(double meters, Duration ago) {
    return new TrustedFix(
        away(meters).origin(),
        new Meters(random.nextDouble(5, 30)),
        now.minus(ago),
        Duration.ofSeconds(random.nextInt(20)));
  }

  Duration minutes(int from, int to) {
    return Duration.ofSeconds(random.nextLong(60L * from, 60L * to));
  }
}
