package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.FENCE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.ClaimFixture;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.TracePrint;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

class CopyRulesTest {
  private final List<LocationFix> walk = walk(1, 0, 30);

  @Test
  void aTraceSentAgainAtAnotherHourIsRejected() {
    var verdict = judge(walk, later(walk, -86_400));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REJECTED);
    assertThat(verdict.confidence()).isEqualTo(new Probability(0));
    assertThat(codes(verdict)).startsWith("TRACE_REPLAY");
  }

  @Test
  void fewerThanFourDifferentReadingsAreNoReplay() {
    assertThat(codes(judge(walk(1, 0, 4), walk(1, 0, 4)))).contains("TRACE_REPLAY");
    assertThat(codes(judge(walk(1, 0, 3), walk(1, 0, 3)))).doesNotContain("TRACE_REPLAY");

    var still = IntStream.range(0, 30).mapToObj(i -> at(0, 0, i)).toList();
    assertThat(codes(judge(still, later(still, -600)))).doesNotContain("TRACE_REPLAY");
  }

  @Test
  void aWalkCarriedHereFromElsewhereIsLookedAt() {
    var verdict = judge(walk, walk(1, 4_321, 30));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(codes(verdict)).contains("TRACE_CLONE").doesNotContain("TRACE_REPLAY");
  }

  @Test
  void aPieceOfRoadThatIsTooShortIsNoClone() {
    assertThat(codes(judge(walk(1, 0, 10), walk(1, 4_321, 10)))).contains("TRACE_CLONE");
    assertThat(codes(judge(walk(1, 0, 9), walk(1, 4_321, 9)))).doesNotContain("TRACE_CLONE");
  }

  /** Both phones see the same way with an error of their own. */
  @Test
  void friendsWhoWalkTogetherAreNoClones() {
    for (var seed = 0; seed < 100; seed++) {
      var verdict = judge(noisy(walk, 2L * seed), noisy(walk, 2L * seed + 1));

      assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
      assertThat(codes(verdict)).containsExactly("INSIDE_PROBABILITY");
    }
  }

  private static Verdict judge(List<LocationFix> fixes, List<LocationFix> earlier) {
    var claim = new LocationClaim(fixes, NOON, NOON, NOON, null);
    var history = new History(null, List.of(), List.of(TracePrint.of(earlier)), 0, null);
    return new Verifier(new Wgs84Geodesic())
        .judge(claim, Venue.of(FENCE), history, VerificationPolicy.standard());
  }

  private static List<String> codes(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::code).toList();
  }

  private static List<LocationFix> later(List<LocationFix> fixes, long seconds) {
    return fixes.stream()
        .map(fix -> ClaimFixture.taken(fix, fix.takenAt().plusSeconds(seconds)))
        .toList();
  }

  private static List<LocationFix> walk(long seed, double eastward, int size) {
    var random = new Random(seed);
    var fixes = new ArrayList<LocationFix>();
    var north = 0.0;
    var east = eastward;
    for (var i = 0; i < size; i++) {
      north += random.nextGaussian(0, 3);
      east += random.nextGaussian(0, 3);
      fixes.add(at(north, east, i - size));
    }
    return fixes;
  }

  /** With an error of a metre that has forgotten half of itself after a second. */
  private static List<LocationFix> noisy(List<LocationFix> fixes, long seed) {
    var random = new Random(seed);
    var moved = new ArrayList<LocationFix>();
    var north = 0.0;
    var east = 0.0;
    for (var fix : fixes) {
      north = 0.95 * north + random.nextGaussian(0, 0.3);
      east = 0.95 * east + random.nextGaussian(0, 0.3);
      var to =
          new Coordinate(
              fix.position().latitude() + north / 111_319,
              fix.position().longitude() + east / 69_300);
      moved.add(ClaimFixture.taken(ClaimFixture.fixAt(to, 6.0, Platform.IOS), fix.takenAt()));
    }
    return moved;
  }

  private static LocationFix at(double north, double east, int second) {
    var position =
        new Coordinate(
            COURT_HOUSE.latitude() + north / 111_319,
            COURT_HOUSE.longitude() + east / 111_319 / Math.cos(Math.toRadians(51.5)));
    var fix = ClaimFixture.fixAt(position, 6.0, Platform.IOS);
    return ClaimFixture.taken(fix, NOON.plusSeconds(second));
  }
}
