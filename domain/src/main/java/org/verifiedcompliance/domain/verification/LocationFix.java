package org.verifiedcompliance.domain.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;

/**
 * One location reading, as the phone gave it. What the phone did not say, or said with the value
 * that means "unknown" (accuracy 0 on Android, negative on iOS), is null and never zero.
 *
 * @param accuracy reported horizontal accuracy; its meaning depends on the platform
 * @param altitudeMeters metres, as reported
 * @param speedMetersPerSecond as reported, 0 or more
 * @param headingDegrees clockwise from north, 0 to 360
 * @param takenAt when the reading was taken, by the phone's clock
 * @param mocked whether the phone itself says that a mock provider made it
 * @param decimals the more of the decimals of latitude and longitude in the text that was sent
 * @param altitudeAccuracy reported accuracy of the altitude
 * @param accessory whether the phone says that an accessory, such as a car, made the reading
 */
public record LocationFix(
    Coordinate position,
    @Nullable Meters accuracy,
    @Nullable Double altitudeMeters,
    @Nullable Double speedMetersPerSecond,
    @Nullable Double headingDegrees,
    Platform platform,
    @Nullable Instant takenAt,
    @Nullable Boolean mocked,
    @Nullable String provider,
    @Nullable Integer decimals,
    @Nullable Meters altitudeAccuracy,
    @Nullable Boolean accessory) {

  /**
   * The earliest first, those without a time last; readings of one instant by what they say, so
   * that nothing depends on the order in which a phone sends them.
   */
  public static final Comparator<LocationFix> BY_TIME =
      by(LocationFix::takenAt)
          .thenComparing(fix -> fix.position().latitude())
          .thenComparing(fix -> fix.position().longitude())
          .thenComparing(by(LocationFix::accuracy))
          .thenComparing(by(LocationFix::altitudeMeters))
          .thenComparing(by(LocationFix::speedMetersPerSecond))
          .thenComparing(by(LocationFix::headingDegrees))
          .thenComparing(LocationFix::platform);

  /** A fix of which the phone says no more than this. */
  public LocationFix(
      Coordinate position,
      @Nullable Meters accuracy,
      @Nullable Double altitudeMeters,
      @Nullable Double speedMetersPerSecond,
      @Nullable Double headingDegrees,
      Platform platform,
      @Nullable Instant takenAt,
      @Nullable Boolean mocked,
      @Nullable String provider,
      @Nullable Integer decimals) {
    this(
        position,
        accuracy,
        altitudeMeters,
        speedMetersPerSecond,
        headingDegrees,
        platform,
        takenAt,
        mocked,
        provider,
        decimals,
        null,
        null);
  }

  private static <T extends Comparable<T>> Comparator<LocationFix> by(
      Function<LocationFix, @Nullable T> said) {
    return (one, other) -> compare(said.apply(one), said.apply(other));
  }

  private static <T extends Comparable<T>> int compare(@Nullable T one, @Nullable T other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    return one.compareTo(other);
  }
}
