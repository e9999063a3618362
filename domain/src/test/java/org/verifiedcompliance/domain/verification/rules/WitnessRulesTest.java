package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.PLACE;
import static org.verifiedcompliance.domain.verification.Corroboration.HOST;
import static org.verifiedcompliance.domain.verification.Corroboration.KIOSK;
import static org.verifiedcompliance.domain.verification.Corroboration.VENUE_CODE;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.LocationFlag.REJECTED;
import static org.verifiedcompliance.domain.verification.LocationFlag.REVIEW;
import static org.verifiedcompliance.domain.verification.LocationFlag.UNVERIFIABLE;
import static org.verifiedcompliance.domain.verification.LocationFlag.VERIFIED;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.seenBy;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.ClaimFixture;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.TracePrint;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class WitnessRulesTest {
  private static final VerificationPolicy POLICY = VerificationPolicy.standard();

  @ParameterizedTest
  @EnumSource
  void aWitnessWeighsForThePersonAndRaisesTheAssurance(Corroboration witness) {
    var alone = fix().at(140, 0).accuracy(60.0).claim();
    var seen = judge(seenBy(alone, witness));

    assertThat(seen.reasons()).anySatisfy(reason -> assertThat(reason.weight()).isEqualTo(-3));
    assertThat(seen.confidence()).isGreaterThan(judge(alone).confidence());
    assertThat(seen.assurance()).isEqualTo(Assurance.GEO_CORROBORATED);
  }

  @Test
  void twoWitnessesSayNoMoreThanOne() {
    var alone = fix().at(180, 0).accuracy(60.0).claim();

    assertThat(judge(seenBy(alone, VENUE_CODE, HOST, KIOSK)).confidence())
        .isEqualTo(judge(seenBy(alone, HOST)).confidence());
  }

  /** The odds of one half times e^3, and a suspicion that is e^3 times smaller. */
  @ParameterizedTest
  @EnumSource
  void aWitnessStandsInForAPhoneThatCannotTell(Corroboration witness) {
    for (var claim : unable()) {
      assertThat(judge(claim).flag()).isEqualTo(UNVERIFIABLE);
      var seen = judge(seenBy(claim, witness));

      assertThat(seen.flag()).isEqualTo(VERIFIED);
      assertThat(seen.confidence().value()).isCloseTo(0.952574 * (1 - 0.001015), within(1e-5));
    }
  }

  private static List<LocationClaim> unable() {
    return List.of(
        new LocationClaim(List.of(), NOON, NOON, NOON, null),
        fix().accuracy(null).claim(),
        fix().at(4_000, 0).before(900).claim(),
        fix().at(0, 0).accuracy(900.0).claim(),
        fix().at(0, 0).accuracy(2_000.0).claim());
  }

  @Test
  void aVagueReadingElsewhereLeavesAWitnessOpen() {
    var vague = fix().at(9_000, 0).accuracy(2_000.0).claim();

    assertThat(judge(vague).flag()).isEqualTo(UNVERIFIABLE);
    assertThat(judge(seenBy(vague, HOST)).flag()).isEqualTo(REVIEW);
    assertThat(judge(seenBy(vague, HOST)).confidence()).isLessThan(Probability.of(0.01));
  }

  /** e^3 lifts a share of 0.22 to 0.85. */
  @ParameterizedTest
  @CsvSource({"150, VERIFIED", "225, VERIFIED", "250, REVIEW"})
  void aWitnessSettlesWhatTheReadingLeavesOpen(double north, LocationFlag expected) {
    var open = fix().at(north, 0).accuracy(75.0).claim();

    assertThat(judge(open).flag()).isEqualTo(REVIEW);
    assertThat(judge(seenBy(open, VENUE_CODE)).flag()).isEqualTo(expected);
  }

  @Test
  void aWitnessSettlesAnAgedReadingAndAWrongClock() {
    var aged = fix().before(90).claim();
    var skewed = ClaimFixture.skewed(fix().build(), 3_600);

    assertThat(judge(seenBy(aged, VENUE_CODE)).flag()).isEqualTo(VERIFIED);
    assertThat(judge(seenBy(skewed, VENUE_CODE)).flag()).isEqualTo(VERIFIED);
  }

  @Test
  void nobodyLiftsHardEvidenceAndNoDeviceAGoodReadingElsewhere() {
    var mocked = ClaimFixture.claim(ClaimFixture.mocked(ClaimFixture.fix(20, 10.0), Boolean.TRUE));
    var elsewhere = fix().at(400, 0).claim();
    var replayed = IntStream.range(0, 10).mapToObj(i -> fix().at(i, i).before(i).build()).toList();
    var history = new History(null, List.of(), List.of(TracePrint.of(replayed)), 0, null);
    var replay = new LocationClaim(replayed, NOON, NOON, NOON, null);

    assertThat(judge(seenBy(mocked, VENUE_CODE, HOST, KIOSK)).flag()).isEqualTo(REJECTED);
    assertThat(judge(seenBy(elsewhere, VENUE_CODE, KIOSK)).flag()).isEqualTo(REJECTED);
    assertThat(judge(seenBy(elsewhere, HOST)).flag()).as("two words, one person").isEqualTo(REVIEW);
    assertThat(judge(seenBy(elsewhere, HOST)).confidence())
        .isEqualTo(judge(elsewhere).confidence());
    assertThat(judge(seenBy(replay, VENUE_CODE, HOST, KIOSK), history).flag()).isEqualTo(REJECTED);
  }

  @Test
  void theWordOfTheHostAgainstAGoodReadingElsewhereIsForAPersonToJudge() {
    var elsewhere = fix().at(400, 0).claim();

    var verdict = judge(seenBy(elsewhere, HOST));

    assertThat(verdict.flag()).isEqualTo(REVIEW);
    assertThat(verdict.confidence().value()).isLessThan(0.05);
  }

  @Test
  void thePlaceSaysNothingOfTheTimeButTheHostDoes() {
    var past = new TimeWindow(NOON.minus(Duration.ofHours(2)), NOON.minus(Duration.ofHours(1)));
    var late = ClaimFixture.within(past, fix().build());

    assertThat(judge(late).flag()).isEqualTo(REVIEW);
    assertThat(judge(seenBy(late, VENUE_CODE)).flag()).isEqualTo(REVIEW);
    assertThat(judge(seenBy(late, KIOSK)).flag()).isEqualTo(REVIEW);
    assertThat(judge(seenBy(late, HOST)).flag()).isEqualTo(VERIFIED);
  }

  @Test
  void weightsAgainstThePersonStillCount() {
    var shared = new History(null, List.of(), List.of(), 1, null);

    assertThat(judge(fix().claim(), shared).flag()).isEqualTo(REVIEW);
    assertThat(judge(seenBy(fix().claim(), HOST), shared).flag()).isEqualTo(VERIFIED);
    var frozen = IntStream.range(0, 6).mapToObj(i -> fix().decimals(3).before(2 * i).build());
    var many = new LocationClaim(frozen.toList(), NOON, NOON, NOON, null);
    assertThat(judge(seenBy(many, HOST), shared).flag()).isEqualTo(REVIEW);
  }

  @Test
  void anOrganisationMayTrustACodeLess() {
    var policy = POLICY.with(PolicySetting.WITNESS_PRIOR, 0.2);
    var none = seenBy(new LocationClaim(List.of(), NOON, NOON, NOON, null), VENUE_CODE);

    assertThat(judge(none, PLACE, History.none(), policy).flag()).isEqualTo(REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, false, VERIFIED",
    "1, 1, false, REVIEW",
    "1, 20, false, VERIFIED",
    "2, 20, false, REVIEW",
    "2, 1, true, VERIFIED"
  })
  void whatMustStandBehindAVerdictIsThePolicys(
      double required, int readings, boolean witness, LocationFlag expected) {
    var policy = POLICY.with(PolicySetting.ASSURANCE_REQUIRED, required);
    var verdict = judge(claim(readings, witness), PLACE, History.none(), policy);

    assertThat(verdict.flag()).isEqualTo(expected);
    assertThat(codes(verdict).contains("ASSURANCE_BELOW_REQUIRED")).isEqualTo(expected == REVIEW);
    assertThat(weight(verdict, "ASSURANCE_BELOW_REQUIRED")).isZero();
  }

  /** One a minute for half an hour shows no pattern. */
  @Test
  void aTraceWithGapsIsNotChecked() {
    var slow = IntStream.range(0, 30).mapToObj(i -> fix().at(i, i).before(60 * i).build());
    var claim = new LocationClaim(slow.toList(), NOON, NOON, NOON, null);

    assertThat(judge(claim).assurance()).isEqualTo(Assurance.GEO);
  }

  private static LocationClaim claim(int readings, boolean witness) {
    var fixes = IntStream.range(0, readings).mapToObj(i -> fix().at(i * 0.7, 14).before(i).build());
    var claim = new LocationClaim(fixes.toList(), NOON, NOON, NOON, null);
    return witness ? seenBy(claim, VENUE_CODE) : claim;
  }
}
