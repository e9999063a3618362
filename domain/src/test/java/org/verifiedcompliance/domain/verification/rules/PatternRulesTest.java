package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.ClaimFixture;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

class PatternRulesTest {
  @Test
  void frozenReadingsOnAnIphoneAreLookedAt() {
    var verdict = judge(trace(5, 2_000, Platform.IOS, i -> COURT_HOUSE));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(weight(verdict, "FROZEN")).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"ANDROID, 2000, 1", "ANDROID, 1000, 0", "UNKNOWN, 2000, 1", "WEB, 2000, 0"})
  void anHonestPhoneAtRestStaysVerified(Platform platform, long pace, double weight) {
    var verdict = judge(trace(8, pace, platform, i -> COURT_HOUSE));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(weight(verdict, "FROZEN")).isEqualTo(weight);
  }

  @Test
  void fourReadingsOrOneSentFiveTimesAreNotFrozen() {
    var untimed =
        IntStream.range(0, 8)
            .mapToObj(i -> ClaimFixture.taken(fix(COURT_HOUSE, 0, Platform.IOS), null))
            .toList();

    assertThat(weight(judge(trace(4, 2_000, Platform.IOS, i -> COURT_HOUSE)), "FROZEN")).isZero();
    assertThat(weight(judge(trace(8, 0, Platform.IOS, i -> COURT_HOUSE)), "FROZEN")).isZero();
    assertThat(weight(judge(claim(untimed)), "FROZEN")).isZero();
  }

  @Test
  void oneCentimetreIsNotFrozen() {
    var moving = trace(9, 2_000, Platform.IOS, i -> east(i == 4 ? 1.5e-7 : 0));

    assertThat(weight(judge(moving), "FROZEN")).isZero();
  }

  @Test
  void jitterWithoutMemoryIsLookedAtAlmostAlways() {
    var random = new Random(1);
    var caught =
        IntStream.range(0, 200).filter(i -> jitters(noise(random, 0, Platform.ANDROID))).count();

    assertThat(caught).isGreaterThan(180);
  }

  @Test
  void jitterIsSeenAcrossTheAntimeridian() {
    var random = new Random(2);
    var caught =
        IntStream.range(0, 50)
            .filter(i -> {
              var trace =
                  Trace.of(
                      trace(
                          30,
                          1_000,
                          Platform.IOS,
                          k -> wrapped(random.nextGaussian(), random.nextGaussian())),
                      History.none());
              return trace.vonNeumannRatio() > 1.45;
            })
            .count();

    assertThat(caught).isGreaterThan(40);
  }

  @Test
  void theErrorOfAnHonestReceiverHasMemory() {
    var random = new Random(3);
    var flagged =
        IntStream.range(0, 500)
            .filter(i -> jitters(noise(random, Math.exp(-2.0 / 60), Platform.IOS)))
            .count();

    assertThat(flagged).isLessThanOrEqualTo(1);
  }

  /** One reading from a cell tower alone would make the ratio that of white noise. */
  @Test
  void aReadingFromACellTowerIsNoJitter() {
    var drifting = new ArrayList<>(noise(new Random(4), Math.exp(-2.0 / 60), Platform.IOS).fixes());
    var tower = ClaimFixture.fixAt(east(0.02), 1_500.0, Platform.IOS);
    drifting.set(29, ClaimFixture.taken(tower, drifting.get(29).takenAt()));

    assertThat(jitters(claim(drifting))).isFalse();
  }

  @Test
  void tooFewTooSlowOrTooSimilarReadingsAreNotJudgedForJitter() {
    IntFunction<Coordinate> zigzag = i -> east(i % 2 == 0 ? 1e-5 + i * 1e-7 : -1e-5);
    IntFunction<Coordinate> twoPoints = i -> east(i % 2 == 0 ? 1e-5 : -1e-5);
    IntFunction<Coordinate> straight = i -> east(i * 1e-6);

    assertThat(jitters(trace(19, 1_000, Platform.ANDROID, zigzag))).isFalse();
    assertThat(jitters(trace(20, 5_001, Platform.ANDROID, zigzag))).isFalse();
    assertThat(jitters(trace(20, 1_000, Platform.ANDROID, twoPoints))).isFalse();
    assertThat(jitters(trace(20, 1_000, Platform.ANDROID, straight))).isFalse();
  }

  /** First-order Gauss-Markov error with this memory from one reading to the next. */
  private static LocationClaim noise(Random random, double memory, Platform platform) {
    var north = new double[] {random.nextGaussian()};
    var east = new double[] {random.nextGaussian()};
    var fresh = Math.sqrt(1 - memory * memory);
    return trace(
        30,
        2_000,
        platform,
        i -> {
          north[0] = memory * north[0] + fresh * random.nextGaussian();
          east[0] = memory * east[0] + fresh * random.nextGaussian();
          return new Coordinate(
              COURT_HOUSE.latitude() + north[0] * 5e-5, COURT_HOUSE.longitude() + east[0] * 5e-5);
        });
  }

  private static Coordinate wrapped(double north, double east) {
    return new Coordinate(10 + north * 5e-5, Math.IEEEremainder(180 + east * 5e-5, 360));
  }

  private static Coordinate east(double degrees) {
    return new Coordinate(COURT_HOUSE.latitude(), COURT_HOUSE.longitude() + degrees);
  }

  private static boolean jitters(LocationClaim claim) {
    return weight(judge(claim), "WHITE_JITTER") > 0;
  }

  private static LocationClaim trace(
      int count, long paceMillis, Platform platform, IntFunction<Coordinate> position) {
    return claim(
        IntStream.range(0, count)
            .mapToObj(i -> fix(position.apply(i), (count - i) * paceMillis, platform))
            .toList());
  }

  private static LocationFix fix(Coordinate position, long millisAgo, Platform platform) {
    var fix = ClaimFixture.fixAt(position, 12.0, platform);
    return ClaimFixture.taken(fix, NOON.minusMillis(millisAgo));
  }

  private static LocationClaim claim(List<LocationFix> fixes) {
    return new LocationClaim(fixes, NOON, NOON, NOON, null);
  }

  private static Verdict judge(LocationClaim claim) {
    return new Verifier(new Wgs84Geodesic())
        .judge(claim, PLACE, History.none(), VerificationPolicy.standard());
  }

  private static double weight(Verdict verdict, String code) {
    return verdict.reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .mapToDouble(Reason::weight)
        .sum();
  }
}
