package org.verifiedcompliance.domain.verification.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;

/**
 * The readings of a claim that say when they were taken, earliest first, one for each instant: the
 * same reading sent twice tells nothing new.
 */
record Trace(List<LocationFix> fixes) {
  /** With the earlier readings of the session. */
  static Trace of(Evidence evidence) {
    var all = new ArrayList<>(evidence.history().trail());
    all.addAll(evidence.claim().fixes());
    return of(all);
  }

  static Trace of(LocationClaim claim) {
    return of(claim.fixes());
  }

  private static Trace of(List<LocationFix> readings) {
    var byTime = new TreeMap<Instant, LocationFix>();
    for (var fix : readings) {
      if (fix.takenAt() != null) {
        byTime.putIfAbsent(fix.takenAt(), fix);
      }
    }
    return new Trace(List.copyOf(byTime.values()));
  }

  int size() {
    return fixes.size();
  }

  long points() {
    return fixes.stream().map(LocationFix::position).distinct().count();
  }

  /** The longest time between two neighbours in seconds. */
  double longestGap() {
    return IntStream.range(1, size()).mapToDouble(this::gapBefore).max().orElse(0);
  }

  /**
   * The von Neumann ratio of latitude and longitude: the mean squared step over the variance, 2 for
   * independent readings, near 0 for a position error that drifts; not a number when an axis never
   * changed.
   */
  double vonNeumannRatio() {
    var origin = fixes.getFirst().position().longitude();
    var northward = ratio(fix -> fix.position().latitude());
    var eastward = ratio(fix -> Math.IEEEremainder(fix.position().longitude() - origin, 360));
    return 0.5 * (northward + eastward);
  }

  private double ratio(ToDoubleFunction<LocationFix> axis) {
    var values = fixes.stream().mapToDouble(axis).toArray();
    var mean = sum(values) / size();
    var variance = 0.0;
    var steps = 0.0;
    for (var i = 0; i < values.length; i++) {
      variance += square(values[i] - mean) / size();
      steps += i == 0 ? 0 : square(values[i] - values[i - 1]) / (size() - 1);
    }
    return steps / variance;
  }

  private double gapBefore(int index) {
    var from = Objects.requireNonNull(fixes.get(index - 1).takenAt());
    var to = Objects.requireNonNull(fixes.get(index).takenAt());
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private static double sum(double[] values) {
    var sum = 0.0;
    for (var value : values) {
      sum += value;
    }
    return sum;
  }

  private static double square(double value) {
    return value * value;
  }
}
