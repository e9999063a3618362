package org.verifiedcompliance.domain.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;

/** Claims of an honest Android phone at noon, and what can be changed about them. */
public final class ClaimFixture {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Coordinate COURT_HOUSE = new Coordinate(51.5, -0.12);
  public static final CircleFence FENCE = new CircleFence(COURT_HOUSE, new Meters(200));

  /** The court house, without a published point: a fix may be anywhere in it. */
  public static final Venue PLACE = unpublished(FENCE);

  private static final double METERS_PER_DEGREE = 111_267;

  private ClaimFixture() {}

  /** A place whose point nobody published. */
  public static Venue unpublished(Fence fence) {
    return new Venue(fence, null, null, null);
  }

  /** A fix so many metres north of the court house. */
  public static LocationFix fix(double north, @Nullable Double accuracy) {
    return fixAt(
        new Coordinate(COURT_HOUSE.latitude() + north / METERS_PER_DEGREE, -0.12),
        accuracy,
        Platform.ANDROID);
  }

  public static LocationFix fixAt(
      Coordinate position, @Nullable Double accuracy, Platform platform) {
    return new LocationFix(
        position,
        accuracy == null ? null : new Meters(accuracy),
        null,
        null,
        null,
        platform,
        NOON,
        null,
        null,
        null);
  }

  /** The same fix taken so many seconds before noon. */
  public static LocationFix aged(LocationFix fix, long seconds) {
    return taken(fix, NOON.minusSeconds(seconds));
  }

  public static LocationFix taken(LocationFix fix, @Nullable Instant takenAt) {
    return new LocationFix(
        fix.position(),
        fix.accuracy(),
        fix.altitudeMeters(),
        fix.speedMetersPerSecond(),
        fix.headingDegrees(),
        fix.platform(),
        takenAt,
        fix.mocked(),
        fix.provider(),
        fix.decimals());
  }

  public static LocationFix mocked(LocationFix fix, @Nullable Boolean mocked) {
    return new LocationFix(
        fix.position(),
        fix.accuracy(),
        fix.altitudeMeters(),
        fix.speedMetersPerSecond(),
        fix.headingDegrees(),
        fix.platform(),
        fix.takenAt(),
        mocked,
        fix.provider(),
        fix.decimals());
  }

  /** An operation at noon by every clock, at a place without a schedule. */
  public static LocationClaim claim(LocationFix... fixes) {
    return new LocationClaim(List.of(fixes), NOON, NOON, NOON, null);
  }

  /** The same claim by a phone whose clock is so many seconds ahead, fix included. */
  public static LocationClaim skewed(LocationFix fix, long seconds) {
    var phone = NOON.plusSeconds(seconds);
    return new LocationClaim(List.of(taken(fix, phone)), NOON, NOON, phone, null);
  }

  public static LocationClaim within(TimeWindow window, LocationFix fix) {
    return new LocationClaim(List.of(fix), NOON, NOON, NOON, window);
  }
}
