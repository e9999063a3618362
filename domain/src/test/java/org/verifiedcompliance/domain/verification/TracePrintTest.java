package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;

class TracePrintTest {
  private final List<LocationFix> walk = walk(51.5, 0.1, 7);

  @Test
  void knowsTheSameReadingsInAnyOrderAndAtAnyHour() {
    var shuffled = new ArrayList<>(walk);
    Collections.shuffle(shuffled, new Random(1));
    var yesterday =
        walk.stream()
            .map(fix -> ClaimFixture.taken(fix, fix.takenAt().minusSeconds(86_400)))
            .toList();

    assertThat(TracePrint.of(shuffled)).isEqualTo(TracePrint.of(walk));
    assertThat(TracePrint.of(yesterday)).isEqualTo(TracePrint.of(walk));
    assertThat(TracePrint.of(walk).points()).isEqualTo(30);
  }

  /** A stored print must be known again by another program on another machine. */
  @Test
  void isTheSameOnEveryPlatform() {
    var five =
        IntStream.range(0, 5).mapToObj(i -> at(51.5 + i * 2e-5, -0.12 + i * 3e-5, i)).toList();
    var print = TracePrint.of(five);

    assertThat(print.hash())
        .isEqualTo("a50dc0f958f1ce459fa67b41461ee6e687f79c911718dfb11874fc9fcd9d08fe");
    assertThat(print.shingles()).containsExactly(7574494624032913125L);
    assertThat(print.points()).isEqualTo(5);
  }

  @Test
  void oneCentimetreMakesAnotherHashAndTheSameMovement() {
    var changed = new ArrayList<>(walk);
    changed.set(3, ClaimFixture.fixAt(new Coordinate(51.6, 0.1), 5.0, Platform.IOS));

    assertThat(TracePrint.of(changed).hash()).isNotEqualTo(TracePrint.of(walk).hash());
  }

  @Test
  void aWalkCarriedToAnotherPlaceKeepsItsMovement() {
    var elsewhere = walk(51.9, -3.2, 7);

    assertThat(TracePrint.of(elsewhere).similarity(TracePrint.of(walk))).isGreaterThan(0.8);
  }

  @Test
  void anotherWalkHasAnotherMovement() {
    assertThat(TracePrint.of(walk(51.5, 0.1, 8)).similarity(TracePrint.of(walk))).isLessThan(0.2);
  }

  @Test
  void whatDoesNotMoveIsLikeNothing() {
    var still = IntStream.range(0, 30).mapToObj(i -> at(51.5, 0.1, i)).toList();
    var print = TracePrint.of(still);

    assertThat(print.shingles()).isEmpty();
    assertThat(print.points()).isEqualTo(1);
    assertThat(print.similarity(print)).isZero();
    assertThat(TracePrint.of(List.of()).points()).isZero();
  }

  /** A phone at rest that goes on measuring is told from one that repeats what it had. */
  @Test
  void countsReadingsThatDifferInAnyWay() {
    var point = new Coordinate(51.5, 0.1);
    var measuring =
        IntStream.range(0, 6)
            .mapToObj(i -> ClaimFixture.fixAt(point, 5.0 + i % 3, Platform.ANDROID))
            .map(fix -> ClaimFixture.taken(fix, NOON))
            .toList();

    assertThat(TracePrint.of(measuring).points()).isEqualTo(3);
  }

  @Test
  void stepsAcrossTheAntimeridianAreSteps() {
    var there = IntStream.range(0, 9).mapToObj(i -> at(0, wrapped(179.9998 + i * 5e-5), i));
    var here = IntStream.range(0, 9).mapToObj(i -> at(0, 10 + i * 5e-5, i));

    assertThat(TracePrint.of(there.toList()).shingles())
        .isEqualTo(TracePrint.of(here.toList()).shingles());
  }

  /** A person on foot who turns about, with the same turns for the same seed. */
  private static List<LocationFix> walk(double latitude, double longitude, long seed) {
    var random = new Random(seed);
    var fixes = new ArrayList<LocationFix>();
    var north = 0.0;
    var east = 0.0;
    for (var i = 0; i < 30; i++) {
      north += random.nextGaussian(0, 4);
      east += random.nextGaussian(0, 4);
      var narrowing = Math.cos(Math.toRadians(latitude));
      fixes.add(at(latitude + north / 111_319, longitude + east / 111_319 / narrowing, i));
    }
    return fixes;
  }

  private static double wrapped(double longitude) {
    return Math.IEEEremainder(longitude, 360);
  }

  private static LocationFix at(double latitude, double longitude, int second) {
    var fix = ClaimFixture.fixAt(new Coordinate(latitude, longitude), 5.0, Platform.IOS);
    return ClaimFixture.taken(fix, NOON.plusSeconds(second));
  }
}
