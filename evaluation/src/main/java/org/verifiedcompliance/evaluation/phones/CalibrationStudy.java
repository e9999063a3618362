package org.verifiedcompliance.evaluation.phones;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.evaluation.metrics.Bootstrap;
import org.verifiedcompliance.evaluation.metrics.Calibration;
import org.verifiedcompliance.evaluation.metrics.Interval;
import org.verifiedcompliance.evaluation.metrics.Prediction;
import org.verifiedcompliance.evaluation.metrics.Reliability;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.Goal;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/** Whether P(inside) says what is true, beside the two cuts. */
public final class CalibrationStudy {
  private static final double RADIUS = 200;
  private static final double FARTHEST = 400;
  private static final int TIMES = 4;
  private static final double LARGEST_ERROR = 0.05;
  private static final double SMALLEST_AUC = 0.985;

  private static final String ALL = "all";
  private static final String CELL =
      "readings of 600 m and more, which never decide, say little of a fence of 200 m";

  private final Bootstrap bootstrap;
  private final RandomGenerator random;
  private final MarkdownTable figures =
      new MarkdownTable("", "Judgements", "ECE", "Brier", "Log-loss", "AUC");
  private final List<Goal> goals = new ArrayList<>();

  /** With intervals of so many resamples, by this chance. */
  public CalibrationStudy(RandomGenerator random, int resamples) {
    this.random = random;
    bootstrap = new Bootstrap(random, resamples);
  }

  /** Measures each platform's readings at rest. */
  public Section of(List<PhoneReading> readings) {
    var reliability = new MarkdownTable("P(inside)", "Judgements", "Said", "Seen");
    for (var platform : List.of(Platform.ANDROID, Platform.IOS)) {
      var own = readings.stream().filter(reading -> reading.platform() == platform).toList();
      var trials = new Trials(own, random).upTo(FARTHEST, RADIUS, TIMES);
      var decidable = trials.stream().filter(Trial::decidable).toList();
      measure(platform + ", two cuts, all", trials, Trial::ofBaseline);
      judge(platform, ALL, measure(platform + ", P(inside), all", trials, Trial::ofVerifier));
      measure(platform + ", two cuts, decidable", decidable, Trial::ofBaseline);
      judge(
          platform,
          "decidable",
          measure(platform + ", P(inside), decidable", decidable, Trial::ofVerifier));
      add(reliability, platform, decidable);
    }
    return new Section("Calibration", List.of(figures.toString(), reliability.toString()), goals);
  }

  private List<Calibration> measure(
      String name, List<Trial> trials, Function<Trial, Prediction> rule) {
    var measured =
        bootstrap.measure(trials.stream().map(rule).toList(), Prediction::group, Calibration::of);
    figures.row(
        name,
        Figures.count(measured.getFirst().count()),
        interval(measured, Calibration::calibrationError),
        interval(measured, Calibration::brier),
        interval(measured, Calibration::logLoss),
        interval(measured, Calibration::auc));
    return measured;
  }

  private void judge(Platform platform, String which, List<Calibration> measured) {
    var error = Bootstrap.interval(measured, Calibration::calibrationError);
    var auc = Bootstrap.interval(measured, Calibration::auc);
    var calibrated = atMost("ECE of P(inside), " + platform + ", " + which, error);
    goals.add(which.equals(ALL) ? calibrated.knownMiss(CELL) : calibrated);
    goals.add(atLeast("AUC of P(inside), " + platform + ", " + which, auc));
  }

  private static Goal atMost(String name, Interval error) {
    return Goal.atMost(
        name, LARGEST_ERROR, error.estimate(), Figures.decimal(error), "at most " + LARGEST_ERROR);
  }

  private static Goal atLeast(String name, Interval auc) {
    return Goal.atLeast(
        name, SMALLEST_AUC, auc.estimate(), Figures.decimal(auc), "at least " + SMALLEST_AUC);
  }

  private static String interval(List<Calibration> measured, ToDoubleFunction<Calibration> figure) {
    return Figures.decimal(Bootstrap.interval(measured, figure));
  }

  private static void add(MarkdownTable table, Platform platform, List<Trial> trials) {
    for (var bin : Reliability.of(trials.stream().map(Trial::ofVerifier).toList()).bins()) {
      table.row(
          "%s %.1f to %.1f".formatted(platform, bin.from(), bin.to()),
          Figures.count(bin.count()),
          Figures.decimal(bin.said()),
          Figures.decimal(bin.seen()));
    }
  }
}
