package org.verifiedcompliance.domain.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.TracePrint;

/** Claims of people who are where they say. */
final class HonestClaims {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<LocalDateTime> NIGHTS =
      List.of(LocalDateTime.parse("2026-03-29T01:30"), LocalDateTime.parse("2026-10-25T01:30"));
  private static final double JET = 245;

  private final Scene scene;
  private final RandomGenerator random;

  private HonestClaims(RandomGenerator random, Platform platform) {
    this.random = random;
    scene = new Scene(random, platform);
  }

  static SimulatedClaim of(HonestClass kind, RandomGenerator random, Platform platform) {
    var claims = new HonestClaims(random, platform);
    switch (kind) {
      case OPEN_SKY -> claims.underOpenSky();
      case URBAN_CANYON -> claims.record(Surroundings.CANYON, claims.onFoot());
      case INDOOR_WIFI -> claims.record(Surroundings.INDOORS, claims.scene.atRest());
      case CELL_ONLY -> claims.byCellTowers();
      case TUNNEL_GAP -> claims.afterTheTunnel();
      case STALE_AFTER_FLIGHT -> claims.afterAFlight();
      case WRONG_CLOCK -> claims.withAWrongClock();
      case DST_NIGHT -> claims.whenTheClocksChange();
      case OFFLINE -> claims.offline();
      case FAMILY_PHONE -> claims.onTheFamilyPhone();
      case STATIC_HOLD -> claims.heldStill();
      case FRIENDS_TOGETHER -> claims.besideAFriend();
    }
    return claims.scene.claim();
  }

  private void record(Surroundings surroundings, TruePath path) {
    scene.fixes = scene.trace(surroundings, scene.going(path));
  }

  private void underOpenSky() {
    record(
        Surroundings.OPEN_SKY,
        switch (random.nextInt(3)) {
          case 0 -> onFoot();
          case 1 -> scene.coming(TruePath.DRIVING, random.nextDouble(20, 60));
          default -> scene.atRest();
        });
  }

  private TruePath onFoot() {
    return scene.coming(TruePath.WALKING, random.nextDouble(60));
  }

  private void byCellTowers() {
    var count = random.nextInt(2, 6);
    scene.fixes =
        scene
            .recorder(Surroundings.CELL)
            .record(scene.going(scene.atRest()), scene.phoneTime(), -15 * (count - 1), 15, count);
  }

  /** Readings of the ride, none under ground, then a walk in. */
  private void afterTheTunnel() {
    var gap = random.nextDouble(180, 600);
    var walk = scene.coming(TruePath.WALKING, random.nextDouble(20));
    var ride =
        new TruePath(
            walk.eastAt(-gap), walk.northAt(-gap), walk.direction(), TruePath.BY_TRAIN, -gap);
    scene.trail =
        scene.recorder(Surroundings.OPEN_SKY).record(ride, scene.phoneTime(), -gap - 60, 5, 12);
    record(Surroundings.OPEN_SKY, walk);
  }

  private void afterAFlight() {
    var distance = random.nextDouble(800_000, 3_000_000);
    var seconds = distance / JET + random.nextDouble(1_800, 7_200);
    var flight = Duration.ofSeconds(Math.round(seconds));
    var cached =
        scene
            .recorder(scene.away(distance), Surroundings.OPEN_SKY)
            .record(TruePath.standing(0, 0), scene.phoneTime().minus(flight), 0, 1, 1);
    scene.trusted = scene.fixAway(distance, flight.plusMinutes(20));
    record(random.nextBoolean() ? Surroundings.OPEN_SKY : Surroundings.INDOORS, onFoot());
    scene.fixes = joined(cached, scene.fixes);
  }

  private void withAWrongClock() {
    var hours = random.nextInt(1, 13) * (random.nextBoolean() ? 1 : -1);
    scene.clockError = Duration.ofHours(hours).plusSeconds(random.nextInt(-200, 200));
    record(Surroundings.OPEN_SKY, onFoot());
  }

  private void whenTheClocksChange() {
    var begins = NIGHTS.get(random.nextInt(NIGHTS.size())).atZone(BERLIN);
    var ends = begins.plusHours(2);
    scene.window =
        new TimeWindow(begins.minusMinutes(15).toInstant(), ends.plusMinutes(15).toInstant());
    scene.now = begins.toInstant().plusSeconds(random.nextLong(7_200));
    scene.trusted = scene.fixAway(random.nextDouble(2_000, 60_000), Duration.ofHours(3));
    record(Surroundings.INDOORS, scene.atRest());
  }

  private void offline() {
    scene.sentLater = Duration.ofHours(2).plusSeconds(random.nextLong(-600, 600));
    scene.anchored = random.nextBoolean();
    scene.clock = consistentClock(scene.now.minus(scene.minutes(20, 60)));
    record(Surroundings.INDOORS, scene.atRest());
  }

  private ClockReading consistentClock(Instant earlier) {
    var passed = Duration.between(earlier, scene.now);
    return new ClockReading(scene.phoneTime().minus(passed), scene.uptime.minus(passed));
  }

  private void onTheFamilyPhone() {
    scene.othersOnDevice = random.nextInt(1, 4);
    record(Surroundings.INDOORS, scene.atRest());
  }

  private void heldStill() {
    record(random.nextBoolean() ? Surroundings.OPEN_SKY : Surroundings.INDOORS, scene.atRest());
  }

  /** The friend's readings arrived first. */
  private void besideAFriend() {
    var path = onFoot();
    scene.prints = new ArrayList<>(scene.prints);
    scene.prints.add(TracePrint.of(scene.trace(Surroundings.OPEN_SKY, path)));
    record(Surroundings.OPEN_SKY, path);
  }

  private static List<LocationFix> joined(List<LocationFix> first, List<LocationFix> then) {
    var all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
