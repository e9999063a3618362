package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.MOTION_GAP;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRACE_WINDOW;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Displacement;
import org.verifiedcompliance.domain.verification.LocationFix;

/**
 * From one reading to the next.
 *
 * @param seconds between the two
 * @param to the later of the two, with what the phone said of its movement
 */
record Step(Displacement way, double seconds, LocationFix to) {
  private static final double SHORTEST = 1;

  /**
   * The steps of the latest readings that are short enough to tell a speed.
   *
   * @param telling whether the later reading of a step says what is asked
   */
  static List<Step> in(Evidence evidence, Predicate<LocationFix> telling) {
    var trace = evidence.trace().latest(evidence.policy().get(TRACE_WINDOW));
    var longest = evidence.policy().get(MOTION_GAP);
    return IntStream.range(1, trace.size())
        .filter(i -> telling.test(trace.fixes().get(i)))
        .filter(i -> trace.gapBefore(i) >= SHORTEST && trace.gapBefore(i) <= longest)
        .mapToObj(i -> step(trace, i))
        .toList();
  }

  /** Metres per second. */
  double speed() {
    return way.length().value() / seconds;
  }

  /** Phones give 0 where they do not know, most of the time while they move. */
  static boolean tellsSpeed(LocationFix fix) {
    return told(fix.speedMetersPerSecond()) > 0;
  }

  /** Phones give 0 where they do not know. */
  static boolean tellsHeading(LocationFix fix) {
    return told(fix.headingDegrees()) > 0;
  }

  /** Metres per second between the reported and the travelled speed. */
  double speedDifference() {
    return Math.abs(told(to.speedMetersPerSecond()) - speed());
  }

  /** Degrees between the reported and the travelled direction, 0 to 180. */
  double headingDifference() {
    return Math.abs(Math.IEEEremainder(told(to.headingDegrees()) - way.bearing(), 360));
  }

  private static Step step(Trace trace, int at) {
    var to = trace.fixes().get(at);
    var way = Displacement.between(trace.fixes().get(at - 1).position(), to.position());
    return new Step(way, trace.gapBefore(at), to);
  }

  private static double told(@Nullable Double said) {
    return said == null ? 0 : said;
  }
}
