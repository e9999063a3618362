package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.FENCE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.PLACE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.rules.Effect;
import org.verifiedcompliance.domain.verification.rules.Finding;
import org.verifiedcompliance.domain.verification.rules.RuleGroup;
import org.verifiedcompliance.domain.verification.rules.StandardRules;
import org.verifiedcompliance.domain.verification.rules.VerificationRule;

/** What must hold for every claim, on seeded random ones. */
class VerdictPropertiesTest {
  private static final VerificationPolicy POLICY = VerificationPolicy.standard();
  private static final int CASES = 400;

  private final Random random = new Random(20260301);

  @Test
  void moreDistanceNeverRaisesTheConfidence() {
    for (var i = 0; i < CASES; i++) {
      var accuracy = random.nextDouble(1, 400);
      var near = random.nextDouble(0, 500);
      var far = near + random.nextDouble(0, 300);
      assertThat(confidence(far, accuracy)).isLessThanOrEqualTo(confidence(near, accuracy));
    }
  }

  @Test
  void moreErrorNeverRaisesTheConfidenceOfAFixInTheFence() {
    for (var i = 0; i < CASES; i++) {
      var distance = random.nextDouble(0, 199);
      var small = random.nextDouble(1, 400);
      var large = small + random.nextDouble(0, 2_000);
      assertThat(confidence(distance, large)).isLessThanOrEqualTo(confidence(distance, small));
    }
  }

  /** What is not known earns no confidence: P(inside) of a reading outside does rise. */
  @Test
  void moreErrorNeverRaisesTheConfidenceOfAFixOutside() {
    for (var i = 0; i < CASES; i++) {
      var distance = random.nextDouble(200, 2_000);
      var small = random.nextDouble(1, 400);
      var large = small + random.nextDouble(0, 2_000);
      assertThat(confidence(distance, large)).isLessThanOrEqualTo(confidence(distance, small));
    }
  }

  @Test
  void theVerdictOutsideStillGoesByTheChanceOfBeingInside() {
    var verdict = judge(claim(fix(205, 65.0)), StandardRules.all());

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(verdict.inside().value()).isBetween(0.4, 0.5);
    assertThat(verdict.confidence().value()).isLessThan(0.01);
  }

  @Test
  void anOlderFixNeverRaisesTheConfidence() {
    for (var i = 0; i < CASES; i++) {
      var fix = fix(random.nextDouble(0, 600), random.nextDouble(3, 200));
      var young = random.nextLong(0, 119);
      var old = random.nextLong(young, 400);
      assertThat(judge(claim(ClaimFixture.aged(fix, old)), List.of(inside())).confidence())
          .isLessThanOrEqualTo(
              judge(claim(ClaimFixture.aged(fix, young)), List.of(inside())).confidence());
    }
  }

  @Test
  void aMoreUncertainPlaceNeverRaisesTheConfidenceInside() {
    for (var i = 0; i < CASES; i++) {
      var claim = claim(fix(random.nextDouble(0, 199), random.nextDouble(3, 100)));
      var sure = POLICY.with(PolicySetting.PLACE_SIGMA, random.nextDouble(0, 50));
      var unsure = sure.with(PolicySetting.PLACE_SIGMA, random.nextDouble(50, 200));
      assertThat(Verdicts.judge(claim, PLACE, History.none(), unsure).confidence())
          .isLessThanOrEqualTo(Verdicts.judge(claim, PLACE, History.none(), sure).confidence());
    }
  }

  @Test
  void noErrorHoweverLargeVerifiesAFixOutside() {
    for (var i = 0; i < CASES; i++) {
      var claim = claim(fix(random.nextDouble(201, 1_000), random.nextDouble(1, 5_000)));
      var verdict = new Verifier(new Wgs84Geodesic()).judge(claim, FENCE, POLICY);
      assertThat(verdict.flag()).isNotEqualTo(LocationFlag.VERIFIED);
      assertThat(verdict.confidence().value()).isLessThan(0.5);
    }
  }

  /** Duplicates and readings of one instant included. */
  @Test
  void theOrderInWhichReadingsAreSentChangesNothing() {
    for (var i = 0; i < CASES / 4; i++) {
      var fixes = new ArrayList<LocationFix>();
      for (var n = random.nextInt(2, 30); n > 0; n--) {
        fixes.add(somewhere());
      }
      fixes.add(fixes.getFirst());
      var trail = List.of(somewhere(), somewhere(), somewhere());
      var shuffled = new ArrayList<>(fixes);
      Collections.shuffle(shuffled, random);

      assertThat(judged(shuffled, trail.reversed())).isEqualTo(judged(fixes, trail));
    }
  }

  private LocationFix somewhere() {
    return FixBuilder.fix()
        .at(random.nextDouble(-300, 300), random.nextInt(-3, 3))
        .accuracy(random.nextInt(8) == 0 ? null : 5.0 * random.nextInt(1, 4))
        .moving(random.nextDouble(0, 3), random.nextDouble(0, 360))
        .takenAt(random.nextInt(9) == 0 ? null : ClaimFixture.NOON.minusSeconds(random.nextInt(20)))
        .build();
  }

  private static Verdict judged(List<LocationFix> fixes, List<LocationFix> trail) {
    var noon = ClaimFixture.NOON;
    return Verdicts.judge(
        new LocationClaim(fixes, noon, noon, noon, null), Verdicts.followed(trail));
  }

  @Test
  void oneMoreNegativeSignalNeverRaisesTheConfidence() {
    for (var i = 0; i < CASES; i++) {
      var claim = claim(fix(random.nextDouble(0, 300), random.nextDouble(1, 200)));
      var some = new ArrayList<>(StandardRules.all());
      for (var extra = random.nextInt(5); extra > 0; extra--) {
        some.add(rule(random.nextDouble(-4, 6), Effect.WEIGHS, 1));
      }
      var more = new ArrayList<>(some);
      more.add(negative());
      assertThat(judge(claim, more).confidence())
          .isLessThanOrEqualTo(judge(claim, some).confidence());
    }
  }

  /** Two witnesses are one, and a witness of a false claim is none. */
  @Test
  void noWitnessEverLiftsHardEvidence() {
    for (var i = 0; i < CASES; i++) {
      var claim = claim(fix(random.nextDouble(0, 300), random.nextDouble(1, 200)));
      var rules = new ArrayList<>(StandardRules.all());
      rules.add(rule("SEEN", RuleGroup.WITNESS, random.nextDouble(-10, 0)));
      rules.add(rule(random.nextDouble(-4, 0), Effect.REFUSES, 1));

      assertThat(judge(claim, rules).flag()).isEqualTo(LocationFlag.REJECTED);
      assertThat(judge(claim, rules).confidence()).isEqualTo(new Probability(0));
    }
  }

  @Test
  void theHeaviestOfAGroupCountsAndIsClipped() {
    var one = List.of(rule("A", RuleGroup.PATTERN, 3), inside());
    var two = List.of(rule("A", RuleGroup.PATTERN, 3), rule("B", RuleGroup.PATTERN, 2), inside());
    var apart = List.of(rule("A", RuleGroup.PATTERN, 3), rule("B", RuleGroup.MOTION, 2), inside());
    var four = List.of(rule("A", RuleGroup.PATTERN, 4), inside());
    var nine = List.of(rule("A", RuleGroup.PATTERN, 9), inside());
    var claim = claim(fix(0, 10.0));

    assertThat(judge(claim, two).confidence()).isEqualTo(judge(claim, one).confidence());
    assertThat(judge(claim, apart).confidence()).isLessThan(judge(claim, one).confidence());
    assertThat(judge(claim, nine).confidence()).isEqualTo(judge(claim, four).confidence());
    assertThat(judge(claim, one).flag()).isEqualTo(LocationFlag.REVIEW);
  }

  @Test
  void whatSpeaksForThePersonRaisesTheConfidence() {
    var claim = claim(fix(0, 10.0));
    var confirmed = List.of(rule("A", RuleGroup.DEVICE, -2), inside());

    assertThat(judge(claim, confirmed).confidence())
        .isGreaterThan(judge(claim, StandardRules.all()).confidence());
  }

  @Test
  void betweenEquallyHeavySignalsTheOneAgainstThePersonCounts() {
    var claim = claim(fix(0, 10.0));
    var both = List.of(rule("A", RuleGroup.DEVICE, -2), rule("B", RuleGroup.DEVICE, 2), inside());
    var against = List.of(rule("B", RuleGroup.DEVICE, 2), inside());

    assertThat(judge(claim, both).confidence()).isEqualTo(judge(claim, against).confidence());
  }

  @Test
  void aCapHoldsTheConfidenceDown() {
    var capped = List.of(rule(0, Effect.INFORMS, 0.7), inside());

    assertThat(judge(claim(fix(0, 10.0)), capped).confidence()).isEqualTo(Probability.of(0.7));
  }

  @Test
  void withoutAnyRuleNothingIsDecided() {
    assertThat(judge(claim(fix(0, 10.0)), List.of()).flag()).isEqualTo(LocationFlag.UNVERIFIABLE);
  }

  @Test
  void reasonsComeStrongestFirstAndThenByCode() {
    var rules =
        List.of(
            rule("D", RuleGroup.TIME, 1),
            rule("B", RuleGroup.TIME, 2),
            rule("C", RuleGroup.TIME, -2),
            inside(),
            new VerificationRule("Z", RuleGroup.TIME, "", e -> finding(0, Effect.NEEDS_REVIEW, 1)));

    assertThat(judge(claim(fix(0, 10.0)), rules).reasons())
        .extracting(Reason::code)
        .containsExactly("Z", "B", "C", "D", "INSIDE_PROBABILITY");
  }

  private VerificationRule negative() {
    return switch (random.nextInt(5)) {
      case 0 -> rule(random.nextDouble(0, 6), Effect.WEIGHS, 1);
      case 1 -> rule(random.nextDouble(0, 6), Effect.NEEDS_REVIEW, random.nextDouble());
      case 2 -> rule(0, Effect.CANNOT_DECIDE, 1);
      case 3 -> rule(0, Effect.REFUTES, 1);
      default -> rule(0, Effect.REFUSES, 1);
    };
  }

  private VerificationRule rule(double weight, Effect effect, double cap) {
    var group = RuleGroup.values()[random.nextInt(RuleGroup.values().length)];
    return new VerificationRule("EXTRA", group, "", e -> finding(weight, effect, cap));
  }

  private static VerificationRule rule(String code, RuleGroup group, double weight) {
    return new VerificationRule(code, group, "", e -> finding(weight, Effect.WEIGHS, 1));
  }

  private static Optional<Finding> finding(double weight, Effect effect, double cap) {
    return Optional.of(new Finding(effect, weight, null, null, cap, "A sentence."));
  }

  private static VerificationRule inside() {
    return StandardRules.all().getFirst();
  }

  private static Probability confidence(double distance, double accuracy) {
    return judge(claim(fix(distance, accuracy)), List.of(inside())).confidence();
  }

  private static Verdict judge(LocationClaim claim, List<VerificationRule> rules) {
    return new Verifier(new Wgs84Geodesic(), rules).judge(claim, PLACE, History.none(), POLICY);
  }
}
