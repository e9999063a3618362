package org.verifiedcompliance.domain.verification.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;

/**
 * Readings that say when they were taken, earliest first, one for each instant: the same reading
 * sent twice tells nothing new.
 */
public record Trace(List<LocationFix> fixes) {
  /** Copies the readings. */
  public Trace {
    fixes = List.copyOf(fixes);
  }

  /** The readings of a claim with the earlier ones of the session. */
  public static Trace of(LocationClaim claim, History history) {
    var all = new ArrayList<>(history.trail());
    all.addAll(claim.fixes());
    all.sort(LocationFix.BY_TIME);
    var timed = new ArrayList<LocationFix>();
    for (var fix : all) {
      if (fix.takenAt() != null
          && (timed.isEmpty() || !fix.takenAt().equals(timed.getLast().takenAt()))) {
        timed.add(fix);
      }
    }
    return new Trace(timed);
  }

  /** The same readings without some of them. */
  public Trace without(List<LocationFix> dropped) {
    if (dropped.isEmpty()) {
      return this;
    }
    var unwanted = new HashSet<>(dropped);
    return new Trace(fixes.stream().filter(fix -> !unwanted.contains(fix)).toList());
  }

  /** The readings without those that are so many times less accurate than the median one. */
  Trace comparable(double times) {
    var sorted = fixes.stream().mapToDouble(Trace::accuracy).sorted().toArray();
    if (sorted.length == 0) {
      return this;
    }
    var worst = times * sorted[sorted.length / 2];
    return without(fixes.stream().filter(fix -> accuracy(fix) > worst).toList());
  }

  private static double accuracy(LocationFix fix) {
    var accuracy = fix.accuracy();
    return accuracy == null ? 0 : accuracy.value();
  }

  /** The readings from one place in the trace up to another, the first included. */
  Trace part(int from, int to) {
    return new Trace(fixes.subList(from, to));
  }

  /** So many of the latest readings, or all if there are fewer. */
  Trace latest(double count) {
    return size() <= count ? this : part((int) (size() - count), size());
  }

  /** Whether a reading of a part, its end excluded, was taken at one of these instants. */
  boolean touches(Set<Instant> instants, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> instants.contains(taken(fixes.get(i))));
  }

  /** How many readings there are. */
  public int size() {
    return fixes.size();
  }

  /** How many different points there are. */
  public long points() {
    return fixes.stream().map(LocationFix::position).distinct().count();
  }

  /** The longest time between two neighbours in seconds. */
  public double longestGap() {
    return IntStream.range(1, size()).mapToDouble(this::gapBefore).max().orElse(0);
  }

  /** The time between a reading and the one before it in seconds. */
  double gapBefore(int index) {
    var from = taken(fixes.get(index - 1));
    var to = taken(fixes.get(index));
    return Seconds.between(from, to);
  }

  /**
   * The von Neumann ratio of latitude and longitude: the mean squared step over the variance, 2 for
   * independent readings, near 0 for a position error that drifts; not a number when an axis never
   * changed.
   */
  public double vonNeumannRatio() {
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

  private static Instant taken(LocationFix fix) {
    return Objects.requireNonNull(fix.takenAt());
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
