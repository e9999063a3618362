package org.verifiedcompliance.evaluation.phones;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.evaluation.metrics.Bootstrap;
import org.verifiedcompliance.evaluation.metrics.Interval;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.Goal;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/** What the verdict is on single readings of honest people, for fences of several sizes. */
public final class VerdictStudy {
  private static final double[] RADII = {50, 100, 150, 200};
  private static final double GOAL_RADIUS = 150;
  private static final double GOOD_ACCURACY = 65;
  private static final int TIMES = 4;
  private static final double MOST = 0.97;
  private static final double VERY_FEW = 0.001;

  private final RandomGenerator random;
  private final Bootstrap bootstrap;
  private final List<Goal> goals = new ArrayList<>();

  /** With intervals of so many resamples, by this chance. */
  public VerdictStudy(RandomGenerator random, int resamples) {
    this.random = random;
    bootstrap = new Bootstrap(random, resamples);
  }

  /** Judges each platform's readings at rest. */
  public Section of(List<PhoneReading> readings) {
    var table =
        new MarkdownTable(
            "Fence",
            "Verified up to half the radius",
            "Unverifiable inside",
            "Rejected inside",
            "Verified outside, up to 2 R");
    for (var platform : List.of(Platform.ANDROID, Platform.IOS)) {
      var own = readings.stream().filter(reading -> reading.platform() == platform).toList();
      for (var radius : RADII) {
        row(table, platform, new Trials(own, random), radius);
      }
    }
    return new Section(
        "Verdicts on single readings",
        List.of(
            "Verified: of readings with an accuracy of 65 m or better, the middle of the fence up"
                + " to half its radius away.\n",
            table.toString()),
        goals);
  }

  private void row(MarkdownTable table, Platform platform, Trials trials, double radius) {
    var near =
        trials.upTo(radius / 2, radius, TIMES).stream()
            .filter(trial -> trial.reading().accurateTo(GOOD_ACCURACY))
            .toList();
    var inside = trials.upTo(radius, radius, TIMES);
    var outside =
        trials.upTo(2 * radius, radius, TIMES).stream().filter(trial -> !trial.inside()).toList();
    var verified = share(near, trial -> trial.is(LocationFlag.VERIFIED));
    var rejected = share(inside, trial -> trial.is(LocationFlag.REJECTED));
    table.row(
        "%s, %.0f m".formatted(platform, radius),
        Figures.percent(verified),
        Figures.percent(share(inside, trial -> trial.is(LocationFlag.UNVERIFIABLE))),
        Figures.percent(rejected),
        Figures.percent(share(outside, trial -> trial.is(LocationFlag.VERIFIED))));
    if (radius == GOAL_RADIUS) {
      judge(platform, verified, rejected);
    }
  }

  private void judge(Platform platform, Interval verified, Interval rejected) {
    goals.add(
        Goal.atLeast(
            "Verified single readings at 150 m, " + platform,
            MOST,
            verified.estimate(),
            Figures.percent(verified),
            "at least 97 %"));
    goals.add(
        Goal.atMost(
            "Rejected single readings at 150 m, " + platform,
            VERY_FEW,
            rejected.estimate(),
            Figures.percent(rejected),
            "at most 0.1 %"));
  }

  private Interval share(List<Trial> trials, Predicate<Trial> condition) {
    var measured =
        bootstrap.measure(
            trials,
            trial -> trial.reading().stretch(),
            drawn -> drawn.stream().filter(condition).count() / (double) drawn.size());
    return Bootstrap.interval(measured, Double::doubleValue);
  }
}
