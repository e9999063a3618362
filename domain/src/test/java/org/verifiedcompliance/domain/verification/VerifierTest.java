package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.PLACE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.aged;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fix;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fixAt;
import static org.verifiedcompliance.domain.verification.ClaimFixture.mocked;
import static org.verifiedcompliance.domain.verification.LocationFlag.REJECTED;
import static org.verifiedcompliance.domain.verification.LocationFlag.REVIEW;
import static org.verifiedcompliance.domain.verification.LocationFlag.UNVERIFIABLE;
import static org.verifiedcompliance.domain.verification.LocationFlag.VERIFIED;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;

class VerifierTest extends VerifierWorld {
  @Test
  void saysHowMuchStandsBehindAVerdict() {
    var single = claim(fix(10, 20.0));
    var trail = IntStream.range(1, 20).mapToObj(i -> aged(fix(10 + i, 20.0), i)).toList();
    var followed = new History(null, trail, List.of(), 0, null);
    var witnessed =
        new LocationClaim(
            single.fixes(),
            NOON,
            NOON,
            NOON,
            null,
            DeviceStatement.NONE,
            Set.of(Corroboration.VENUE_CODE));

    assertThat(assurance(single, History.none())).isEqualTo(Assurance.GEO);
    assertThat(assurance(single, followed)).isEqualTo(Assurance.GEO_TRACE);
    assertThat(assurance(witnessed, History.none())).isEqualTo(Assurance.GEO_CORROBORATED);
  }

  @Test
  void aGoodFixInsideIsVerified() {
    var fix = fix(0, 100.0);
    var verdict = judge(claim(fix));

    assertThat(verdict.flag()).isEqualTo(VERIFIED);
    assertThat(verdict.inside()).isEqualTo(new Probability(989_514));
    assertThat(verdict.confidence().value()).isCloseTo(0.989514 * 0.98, within(1e-6));
    assertThat(verdict.distance()).isEqualTo(Meters.ZERO);
    assertThat(verdict.deciding()).isEqualTo(fix);
    assertThat(verdict.policy()).isEqualTo(POLICY.version());
    assertThat(codes(verdict)).containsExactly("INSIDE_PROBABILITY");
  }

  @Test
  void aGoodFixElsewhereIsRejectedWithTheNextStep() {
    var verdict = judge(claim(fix(3_200, 10.0)));

    assertThat(verdict.flag()).isEqualTo(REJECTED);
    assertThat(verdict.confidence()).isEqualTo(new Probability(0));
    assertThat(verdict.distance()).isNotNull();
    assertThat(verdict.distance().value()).isCloseTo(3_000, within(1.0));
    assertThat(message(verdict, "INSIDE_PROBABILITY"))
        .isEqualTo(
            "You are 3.2 km from the place; go within 200 m or ask the host to confirm" + " you.");
  }

  @Test
  void aVagueFixInsideIsNotToldToBeElsewhere() {
    var verdict = judge(claim(fix(0, 20_000.0)));

    assertThat(message(verdict, "INSIDE_PROBABILITY")).contains("too vague");
  }

  @Test
  void aFixThatCannotTellIsLookedAt() {
    var verdict = judge(claim(fix(150, 100.0)));

    assertThat(verdict.flag()).isEqualTo(REVIEW);
    assertThat(message(verdict, "INSIDE_PROBABILITY")).contains("(chance 71 %)");
  }

  @Test
  void aPhoneWithoutLocationIsNeverPunished() {
    var verdict = judge(claim());

    assertThat(verdict.flag()).isEqualTo(UNVERIFIABLE);
    assertThat(verdict.confidence()).isEqualTo(new Probability(0));
    assertThat(verdict.inside()).isNull();
    assertThat(verdict.distance()).isNull();
    assertThat(verdict.deciding()).isNull();
    assertThat(codes(verdict)).containsExactly("LOCATION_MISSING");
  }

  @Test
  void aMissingAccuracyIsUnknownAndNotPerfect() {
    for (var accuracy : new Double[] {null, 0.0}) {
      var verdict = judge(claim(fix(5_000, accuracy)));

      assertThat(verdict.flag()).isEqualTo(UNVERIFIABLE);
      assertThat(verdict.inside()).isNull();
      assertThat(verdict.distance()).isNotNull();
      assertThat(codes(verdict)).containsExactly("ACCURACY_MISSING");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ANDROID, 154, 155, 200", "IOS, 145, 146, 200", "WEB, 251, 252, 200",
    "ANDROID, 77, 78, 100", "IOS, 72, 73, 100", "WEB, 125, 126, 100",
    "ANDROID, 38, 39, 50", "IOS, 36, 37, 50", "WEB, 62, 63, 50"
  })
  void anAccuracyThatNoPlaceInTheFenceCouldSatisfyDecidesNothing(
      Platform platform, double enough, double tooMuch, double radius) {
    var fence = new CircleFence(COURT_HOUSE, new Meters(radius));
    var good = judge(claim(fixAt(COURT_HOUSE, enough, platform)), fence);
    var bad = judge(claim(fixAt(COURT_HOUSE, tooMuch, platform)), fence);

    assertThat(good.flag()).isEqualTo(VERIFIED);
    assertThat(bad.flag()).isEqualTo(UNVERIFIABLE);
    assertThat(codes(bad)).contains("ACCURACY_INSUFFICIENT");
  }

  @Test
  void aFarFixThatIsHopelesslyInaccurateRefutesNothing() {
    var verdict = judge(claim(fix(9_000, 1_500.0)));

    assertThat(verdict.flag()).isEqualTo(UNVERIFIABLE);
    assertThat(codes(verdict))
        .containsExactly("ACCURACY_INSUFFICIENT", "APPROXIMATE_ONLY", "INSIDE_PROBABILITY");
  }

  @Test
  void anAccuracyThatNoPhoneReachesWeighs() {
    var verdict = judge(claim(fix(0, 0.9)));

    assertThat(verdict.flag()).isEqualTo(VERIFIED);
    assertThat(codes(verdict)).containsExactly("ACCURACY_IMPLAUSIBLE", "INSIDE_PROBABILITY");
    assertThat(verdict.confidence()).isLessThan(judge(claim(fix(0, 1.0))).confidence());
    assertThat(codes(judge(claim(fix(0, 1.0))))).containsExactly("INSIDE_PROBABILITY");
  }

  @Test
  void theUncertaintyOfThePlaceCountsAsError() {
    var policy = POLICY.with(PolicySetting.PLACE_SIGMA, 30);
    var verdict = verifier.judge(claim(fix(0, 2.0)), PLACE, History.none(), policy);

    // The floor of 3 m replaces the 2 m.
    assertThat(verdict.inside())
        .isEqualTo(
            Probability.of(
                1 - Math.exp(-200 * 200 / 2.0 / (square(3 / 1.509592177) + square(30)))));
  }

  @Test
  void aMockedReadingIsRejectedWhateverElseIsSaid() {
    assertThat(judge(claim(mocked(fix(0, 10.0), true))).flag()).isEqualTo(REJECTED);
    assertThat(judge(claim(mocked(fix(0, null), true))).flag()).isEqualTo(REJECTED);
    assertThat(judge(claim(fix(0, 5.0), mocked(fix(0, 10.0), true))).confidence())
        .isEqualTo(new Probability(0));
    assertThat(judge(claim(mocked(fix(0, 10.0), false))).flag()).isEqualTo(VERIFIED);
  }

  @Test
  void theBestFreshFixDecides() {
    var coarse = fix(0, 60.0);
    var best = fix(1, 8.0);
    var old = aged(fix(2, 3.0), 130);
    var unknown = fix(3, null);

    assertThat(judge(claim(coarse, unknown, old, best)).deciding()).isEqualTo(best);
    assertThat(judge(claim(unknown, old, coarse)).deciding()).isEqualTo(coarse);
    assertThat(judge(claim(old, unknown)).deciding()).isEqualTo(unknown);
    assertThat(judge(claim(best, fix(4, 8.0))).deciding()).isEqualTo(best);
  }

  @Test
  void aMeterIsAMeterOnEveryPlatformOnlyAfterConversion() {
    var android = judge(claim(fixAt(COURT_HOUSE, 120.0, Platform.ANDROID)));
    var web = judge(claim(fixAt(COURT_HOUSE, 120.0, Platform.WEB)));

    assertThat(web.inside().ppm()).isGreaterThan(android.inside().ppm());
  }

  @ParameterizedTest
  @CsvSource({
    "90, 0, 89.9995, 171",
    "-90, 12, -89.9995, -170",
    "0, 180, 0.0003, -179.9997",
    "64, -179.9999, 64, 179.9999",
    "0, 0, 0, 0"
  })
  void thePolesTheAntimeridianAndZeroArePlacesLikeAnyOther(
      double lat, double lng, double fixLat, double fixLng) {
    var fence = new CircleFence(new Coordinate(lat, lng), new Meters(150));
    var near = claim(fixAt(new Coordinate(fixLat, fixLng), 10.0, Platform.IOS));
    var far = claim(fixAt(new Coordinate(fixLat * 0.999 + 0.01, fixLng), 10.0, Platform.IOS));

    assertThat(verifier.judge(near, ClaimFixture.unpublished(fence), History.none(), POLICY).flag())
        .isEqualTo(VERIFIED);
    assertThat(verifier.judge(far, fence, POLICY).flag()).isEqualTo(REJECTED);
  }

  @Test
  void theTailInsuresAgainstUnderstatedAccuracy() {
    var policy = POLICY.with(PolicySetting.TAIL_SHARE, 0.05);
    var core = judge(claim(fix(150, 30.0))).inside();
    var insured = verifier.judge(claim(fix(150, 30.0)), PLACE, History.none(), policy).inside();

    assertThat(insured.ppm()).isLessThan(core.ppm());
    assertThat(insured.value()).isGreaterThan(core.value() * 0.95);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 40, 150, 199, 230, 4_000})
  void theSameClaimGivesTheSameVerdict(double north) {
    var claim = claim(fix(north, 40.0), aged(fix(north + 3, 22.0), 15));

    assertThat(judge(claim))
        .isEqualTo(new Verifier(new Wgs84Geodesic()).judge(claim, PLACE, History.none(), POLICY));
  }

  @Test
  void onlyAnEnforcingPolicyRefusesARejection() {
    var rejected = judge(claim(fix(3_000, 10.0)));

    assertThat(Enforcement.ENFORCE.refuses(rejected)).isTrue();
    assertThat(Enforcement.ENFORCE.refuses(judge(claim()))).isFalse();
    assertThat(Enforcement.OBSERVE.refuses(rejected)).isFalse();
  }
}
