package org.verifiedcompliance.evaluation.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Intervals from samples of whole groups, drawn with replacement (cluster bootstrap). */
public final class Bootstrap {
  private static final double TAIL = 0.025;

  private final RandomGenerator random;
  private final int resamples;

  /** Draws so many samples by this chance. */
  public Bootstrap(RandomGenerator random, int resamples) {
    this.random = random;
    this.resamples = resamples;
  }

  /** Draws the samples and measures each; the first is the sample itself. */
  public <T, M> List<M> measure(
      List<T> sample, Function<T, String> group, Function<List<T>, M> measure) {
    var groups =
        sample.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    var measured = new ArrayList<M>();
    measured.add(measure.apply(sample));
    for (var i = 0; i < resamples; i++) {
      measured.add(measure.apply(draw(List.copyOf(groups.values()))));
    }
    return measured;
  }

  /** One figure of what {@link #measure} gave, as an interval of percentiles. */
  public static <M> Interval interval(List<M> measured, ToDoubleFunction<M> figure) {
    var drawn =
        measured.stream().skip(1).mapToDouble(figure).filter(Double::isFinite).sorted().toArray();
    return new Interval(
        figure.applyAsDouble(measured.getFirst()),
        quantile(drawn, TAIL),
        quantile(drawn, 1 - TAIL));
  }

  private <T> List<T> draw(List<List<T>> groups) {
    var drawn = new ArrayList<T>();
    for (var i = 0; i < groups.size(); i++) {
      drawn.addAll(groups.get(random.nextInt(groups.size())));
    }
    return drawn;
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
