package org.verifiedcompliance.evaluation.phones;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.probability.InsideProbability;
import org.verifiedcompliance.evaluation.metrics.Calibration;
import org.verifiedcompliance.evaluation.metrics.Prediction;

/**
 * By how much the error of a platform's readings of one accuracy band differs from what the phone
 * says: one factor per band, learned where it makes the log-loss smallest.
 */
public record SigmaFactors(Map<AccuracyBand, Double> factors) {
  private static final InsideProbability PROBABILITY = new InsideProbability(new Wgs84Geodesic());
  private static final double STEP = 0.05;
  private static final int STEPS = 40;
  private static final int FEWEST = 100;

  /** No factor at all. */
  public static final SigmaFactors NONE = new SigmaFactors(Map.of());

  /** Copies the map. */
  public SigmaFactors {
    factors = Map.copyOf(factors);
  }

  /** Learns from trials; a band with too few of them keeps the phone's word. */
  public static SigmaFactors learn(List<Trial> trials) {
    var factors = new HashMap<AccuracyBand, Double>();
    trials.stream()
        .collect(Collectors.groupingBy(trial -> AccuracyBand.of(trial.reading())))
        .forEach((band, own) -> {
          if (own.size() >= FEWEST) {
            factors.put(band, best(own));
          }
        });
    return new SigmaFactors(factors);
  }

  /** The factor of a band, 1 where none was learned. */
  public double of(AccuracyBand band) {
    return factors.getOrDefault(band, 1.0);
  }

  /** Whether the band had enough trials to learn from. */
  public boolean knows(AccuracyBand band) {
    return factors.containsKey(band);
  }

  /** What P(inside) predicts with the band's factor. */
  public Prediction predict(Trial trial) {
    return predict(trial, of(AccuracyBand.of(trial.reading())));
  }

  private static double best(List<Trial> trials) {
    return IntStream.rangeClosed(1, STEPS)
        .mapToObj(step -> step * STEP)
        .min(Comparator.comparingDouble(factor -> loss(trials, factor)))
        .orElseThrow();
  }

  private static double loss(List<Trial> trials, double factor) {
    return Calibration.of(trials.stream().map(trial -> predict(trial, factor)).toList()).logLoss();
  }

  private static Prediction predict(Trial trial, double factor) {
    var fix = trial.reading().fix();
    var accuracy = fix.accuracy();
    if (accuracy == null) {
      return new Prediction(0, trial.inside(), trial.reading().stretch());
    }
    var said = fix.platform().sigma(new Meters(Math.max(accuracy.value(), 3))).value();
    var inside = PROBABILITY.of(fix.position(), trial.fence(), new Meters(said * factor));
    return new Prediction(inside, trial.inside(), trial.reading().stretch());
  }
}
