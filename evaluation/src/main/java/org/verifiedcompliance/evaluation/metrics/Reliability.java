package org.verifiedcompliance.evaluation.metrics;

import java.util.List;
import java.util.stream.IntStream;

/** How often what was said with some probability came true, in bins of equal width. */
public record Reliability(List<Bin> bins) {
  /** So many bins between 0 and 1. */
  public static final int BINS = 10;

  /**
   * The predictions between two probabilities.
   *
   * @param said the mean probability, not a number without predictions
   * @param seen the share that came true, not a number without predictions
   */
  public record Bin(double from, double to, int count, double said, double seen) {}

  /** Sorts the predictions into bins; 1 belongs to the last. */
  public static Reliability of(List<Prediction> predictions) {
    var counts = new int[BINS];
    var said = new double[BINS];
    var seen = new int[BINS];
    for (var prediction : predictions) {
      var bin = Math.min(BINS - 1, (int) (prediction.probability() * BINS));
      counts[bin]++;
      said[bin] += prediction.probability();
      seen[bin] += prediction.truth() ? 1 : 0;
    }
    return new Reliability(
        IntStream.range(0, BINS)
            .mapToObj(bin ->
                new Bin(
                    bin / (double) BINS,
                    (bin + 1) / (double) BINS,
                    counts[bin],
                    said[bin] / counts[bin],
                    seen[bin] / (double) counts[bin]))
            .toList());
  }

  /** The mean difference of what was said and what was seen, bins by their count. */
  public double calibrationError() {
    var count = bins.stream().mapToInt(Bin::count).sum();
    return bins.stream()
        .filter(bin -> bin.count() > 0)
        .mapToDouble(bin -> bin.count() * Math.abs(bin.said() - bin.seen()) / count)
        .sum();
  }
}
