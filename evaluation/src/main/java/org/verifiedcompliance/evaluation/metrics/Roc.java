package org.verifiedcompliance.evaluation.metrics;

import java.util.Arrays;
import java.util.List;

/** How well a score tells true from false, whatever its scale. */
public final class Roc {
  private final double[] trueScores;
  private final double[] falseScores;

  private Roc(double[] trueScores, double[] falseScores) {
    this.trueScores = trueScores;
    this.falseScores = falseScores;
    Arrays.sort(trueScores);
    Arrays.sort(falseScores);
  }

  /** Of scores of what is true and scores of what is false. */
  public static Roc of(double[] trueScores, double[] falseScores) {
    return new Roc(trueScores.clone(), falseScores.clone());
  }

  /** Of probabilities. */
  public static Roc of(List<Prediction> predictions) {
    return new Roc(scores(predictions, true), scores(predictions, false));
  }

  /**
   * The probability that a true one has the higher score, ties counted half (Mann-Whitney); not a
   * number when one side is empty.
   */
  public double auc() {
    var wins = 0.0;
    var below = 0;
    var upTo = 0;
    for (var score : trueScores) {
      while (below < falseScores.length && falseScores[below] < score) {
        below++;
      }
      while (upTo < falseScores.length && falseScores[upTo] <= score) {
        upTo++;
      }
      wins += 0.5 * (below + upTo);
    }
    return wins / ((double) trueScores.length * falseScores.length);
  }

  /**
   * The share of what is true that is refused, when the score that must be exceeded lets at most
   * this share of what is false through.
   */
  public double falseRejections(double falseAcceptances) {
    var passed = (int) Math.floor(falseAcceptances * falseScores.length);
    if (passed >= falseScores.length) {
      return 0;
    }
    var limit = falseScores[falseScores.length - 1 - passed];
    return Arrays.stream(trueScores).filter(score -> score <= limit).count()
        / (double) trueScores.length;
  }

  private static double[] scores(List<Prediction> predictions, boolean truth) {
    return predictions.stream()
        .filter(prediction -> prediction.truth() == truth)
        .mapToDouble(Prediction::probability)
        .toArray();
  }
}
