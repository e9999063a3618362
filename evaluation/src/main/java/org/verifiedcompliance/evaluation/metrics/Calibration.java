package org.verifiedcompliance.evaluation.metrics;

import java.util.List;

/**
 * How good probabilities are.
 *
 * @param calibrationError expected calibration error over {@link Reliability#BINS} bins of equal
 *     width
 * @param brier mean squared error
 * @param logLoss mean negative logarithm of what was given to the truth; a certainty that is wrong
 *     counts as one in a million
 * @param auc area under the ROC curve
 */
public record Calibration(
    int count, double calibrationError, double brier, double logLoss, double auc) {
  private static final double SUREST = 1e-6;

  /** Measures the predictions. */
  public static Calibration of(List<Prediction> predictions) {
    return new Calibration(
        predictions.size(),
        Reliability.of(predictions).calibrationError(),
        predictions.stream().mapToDouble(Calibration::squaredError).average().orElse(Double.NaN),
        predictions.stream().mapToDouble(Calibration::loss).average().orElse(Double.NaN),
        Roc.of(predictions).auc());
  }

  private static double squaredError(Prediction prediction) {
    var error = prediction.probability() - (prediction.truth() ? 1 : 0);
    return error * error;
  }

  private static double loss(Prediction prediction) {
    var given = prediction.truth() ? prediction.probability() : 1 - prediction.probability();
    return -Math.log(Math.clamp(given, SUREST, 1 - SUREST));
  }
}
