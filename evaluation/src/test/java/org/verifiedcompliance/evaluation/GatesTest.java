package org.verifiedcompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.simulation.HonestClass;
import org.verifiedcompliance.domain.simulation.TraceGenerator;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.evaluation.generated.ClassStudy;
import org.verifiedcompliance.evaluation.metrics.Calibration;
import org.verifiedcompliance.evaluation.phones.ExitRule;
import org.verifiedcompliance.evaluation.phones.PhoneReading;
import org.verifiedcompliance.evaluation.phones.Stay;
import org.verifiedcompliance.evaluation.phones.TravelStudy;
import org.verifiedcompliance.evaluation.phones.Trial;
import org.verifiedcompliance.evaluation.phones.Trials;
import org.verifiedcompliance.evaluation.report.Goal;

/** What is said of the rules in docs/verification.md holds on generated claims, for this seed. */
class GatesTest {
  private static final TraceGenerator GENERATOR = new TraceGenerator(20260301);
  private static final ClassStudy CLASSES = new ClassStudy(GENERATOR, 200);
  private static final List<HonestClass> AT_REST =
      List.of(HonestClass.INDOOR_WIFI, HonestClass.STATIC_HOLD);

  private final Map<String, Coordinate> persons = new HashMap<>();

  @Test
  void honestPeopleAreVerifiedAndHardlyEverRejected() {
    assertThat(CLASSES.honest().goals()).noneMatch(Goal::broken);
  }

  @Test
  void naiveAndReplayedSpoofsAreNotVerified() {
    assertThat(CLASSES.spoofed().goals()).noneMatch(Goal::broken);
  }

  @ParameterizedTest
  @EnumSource(
      value = Platform.class,
      names = {"ANDROID", "IOS"})
  void whatIsSaidOfBeingInsideComesTrueAsOftenAsSaid(Platform platform) {
    var trials = trials(platform).upTo(400, 200, 1).stream().filter(Trial::decidable).toList();
    var verifier = Calibration.of(trials.stream().map(Trial::ofVerifier).toList());
    var twoCuts = Calibration.of(trials.stream().map(Trial::ofBaseline).toList());

    assertThat(verifier.calibrationError()).isLessThanOrEqualTo(0.05);
    assertThat(verifier.auc()).isGreaterThanOrEqualTo(0.985).isGreaterThan(twoCuts.auc());
    assertThat(verifier.calibrationError()).isLessThan(twoCuts.calibrationError() / 3);
    assertThat(verifier.logLoss()).isLessThan(twoCuts.logLoss() / 3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Platform.class,
      names = {"ANDROID", "IOS"})
  void singleReadingsUpToHalfTheRadiusAreVerified(Platform platform) {
    var near =
        trials(platform).upTo(75, 150, 1).stream()
            .filter(trial -> trial.reading().accurateTo(65))
            .toList();

    assertThat(share(near, LocationFlag.VERIFIED)).isGreaterThanOrEqualTo(0.97);
    assertThat(share(near, LocationFlag.REJECTED)).isLessThanOrEqualTo(0.001);
  }

  @ParameterizedTest
  @EnumSource(
      value = Platform.class,
      names = {"ANDROID", "IOS"})
  void nobodyWhoStaysIsSaidToHaveLeftOrTravelled(Platform platform) {
    var readings = readings(platform, List.of(HonestClass.STATIC_HOLD));
    var stays =
        persons.entrySet().stream()
            .map(person ->
                new Stay(
                    person.getValue(),
                    readings.stream()
                        .filter(reading -> reading.session().equals(person.getKey()))
                        .toList()))
            .toList();

    assertThat(ExitRule.PRODUCT.exits(stays, 150)).isZero();
    assertThat(new TravelStudy(readings).section().goals()).noneMatch(Goal::broken);
  }

  private Trials trials(Platform platform) {
    return new Trials(
        readings(platform, AT_REST),
        reading -> Objects.requireNonNull(persons.get(reading.session())),
        new SplittableRandom(1));
  }

  /** Every reading of a phone at rest, for whom the true place is known. */
  private List<PhoneReading> readings(Platform platform, List<HonestClass> kinds) {
    var readings = new ArrayList<PhoneReading>();
    for (var kind : kinds) {
      for (var index = 0; index < 100; index++) {
        var made = GENERATOR.honest(kind, platform, index);
        var name = kind + " " + index;
        persons.put(name, made.person());
        for (var fix : made.claim().fixes()) {
          var at = Objects.requireNonNull(fix.takenAt());
          readings.add(new PhoneReading("generated", name, name, fix, at, at));
        }
      }
    }
    return readings;
  }

  private static double share(List<Trial> trials, LocationFlag flag) {
    return trials.stream().filter(trial -> trial.is(flag)).count() / (double) trials.size();
  }
}
