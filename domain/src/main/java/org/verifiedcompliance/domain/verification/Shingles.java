package org.verifiedcompliance.domain.verification;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verifiedcompliance.domain.geo.Displacement;

/** The movement of a trace in overlapping pieces of four steps, each hashed to a number. */
final class Shingles {
  private static final int STEPS = 4;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  /**
   * One number for each four steps in a row that moved at all; readings that do not say when they
   * were taken are left out.
   */
  static Set<Long> of(List<LocationFix> fixesByTime) {
    var steps = steps(fixesByTime.stream().filter(fix -> fix.takenAt() != null).toList());
    var shingles = new HashSet<Long>();
    for (var from = 0; from + STEPS <= steps.size(); from++) {
      var piece = steps.subList(from, from + STEPS);
      if (piece.stream().anyMatch(Step::moved)) {
        shingles.add(hash(piece));
      }
    }
    return shingles;
  }

  private static List<Step> steps(List<LocationFix> fixes) {
    var steps = new ArrayList<Step>();
    for (var i = 1; i < fixes.size(); i++) {
      steps.add(Step.between(fixes.get(i - 1), fixes.get(i)));
    }
    return steps;
  }

  /** FNV-1a over the whole numbers of the steps. */
  private static long hash(List<Step> piece) {
    var hash = FNV_OFFSET;
    for (var step : piece) {
      for (var number : new long[] {step.seconds, step.east, step.north}) {
        for (var shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
          hash = (hash ^ (number >>> shift & 0xff)) * FNV_PRIME;
        }
      }
    }
    return hash;
  }

  /** From one reading to the next, in whole seconds and metres. */
  private record Step(long seconds, long east, long north) {
    static Step between(LocationFix from, LocationFix to) {
      var way = Displacement.between(from.position(), to.position());
      return new Step(seconds(from, to), Math.round(way.east()), Math.round(way.north()));
    }

    boolean moved() {
      return east != 0 || north != 0;
    }

    private static long seconds(LocationFix from, LocationFix to) {
      var millis =
          Duration.between(requireNonNull(from.takenAt()), requireNonNull(to.takenAt())).toMillis();
      return Math.round(millis / 1000.0);
    }
  }
}
