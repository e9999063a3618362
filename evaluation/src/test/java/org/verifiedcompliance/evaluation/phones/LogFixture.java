package org.verifiedcompliance.evaluation.phones;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.simulation.Ground;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/** Readings of a phone near a place, one each minute. */
final class LogFixture {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Ground HOME = new Ground(new Coordinate(51.5, -0.12));

  private LogFixture() {}

  static PhoneReading reading(int minute, double metersNorth, double accuracy) {
    var at = NOON.plus(Duration.ofMinutes(minute));
    var fix =
        new LocationFix(
            HOME.at(0, metersNorth),
            new Meters(accuracy),
            null,
            null,
            null,
            Platform.ANDROID,
            at,
            null,
            null,
            null);
    return new PhoneReading("android-1", "day", "day 0", fix, at, at);
  }

  /** So many minutes at a distance, with a good accuracy. */
  static List<PhoneReading> minutes(int from, int to, double metersNorth) {
    return IntStream.range(from, to).mapToObj(minute -> reading(minute, metersNorth, 10)).toList();
  }

  @SafeVarargs
  static List<PhoneReading> day(List<PhoneReading>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }
}
