package org.verifiedcompliance.domain.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;

/** A good Android reading, 20 m north-east of the court house, and what can be changed about it. */
public final class FixBuilder {
  private static final double METERS_PER_DEGREE = 111_319;

  private Coordinate position = place(14, 14);
  private @Nullable Double accuracy = 12.0;
  private @Nullable Double altitude;
  private @Nullable Double altitudeAccuracy;
  private @Nullable Double speed;
  private @Nullable Double heading;
  private Platform platform = Platform.ANDROID;
  private @Nullable Instant takenAt = ClaimFixture.NOON;
  private @Nullable Integer decimals = 7;
  private @Nullable Boolean accessory;

  public static FixBuilder fix() {
    return new FixBuilder();
  }

  /** So many metres north and east of the court house. */
  public static Coordinate place(double north, double east) {
    var house = ClaimFixture.COURT_HOUSE;
    var narrowing = Math.cos(Math.toRadians(house.latitude()));
    return new Coordinate(
        house.latitude() + north / METERS_PER_DEGREE,
        house.longitude() + east / METERS_PER_DEGREE / narrowing);
  }

  public FixBuilder at(double north, double east) {
    return at(place(north, east));
  }

  public FixBuilder at(Coordinate there) {
    position = there;
    return this;
  }

  public FixBuilder accuracy(@Nullable Double meters) {
    accuracy = meters;
    return this;
  }

  public FixBuilder altitude(@Nullable Double meters, @Nullable Double error) {
    altitude = meters;
    altitudeAccuracy = error;
    return this;
  }

  public FixBuilder moving(@Nullable Double metersPerSecond, @Nullable Double degrees) {
    speed = metersPerSecond;
    heading = degrees;
    return this;
  }

  public FixBuilder on(Platform other) {
    platform = other;
    return this;
  }

  /** So many seconds before noon; negative is after. */
  public FixBuilder before(double seconds) {
    takenAt = ClaimFixture.NOON.minusMillis(Math.round(seconds * 1000));
    return this;
  }

  public FixBuilder takenAt(@Nullable Instant instant) {
    takenAt = instant;
    return this;
  }

  public FixBuilder decimals(@Nullable Integer digits) {
    decimals = digits;
    return this;
  }

  public FixBuilder accessory(@Nullable Boolean made) {
    accessory = made;
    return this;
  }

  public LocationFix build() {
    return new LocationFix(
        position,
        accuracy == null ? null : new Meters(accuracy),
        altitude,
        speed,
        heading,
        platform,
        takenAt,
        null,
        null,
        decimals,
        altitudeAccuracy == null ? null : new Meters(altitudeAccuracy),
        accessory);
  }

  /** The claim of this reading alone, at noon. */
  public LocationClaim claim() {
    return new LocationClaim(
        List.of(build()), ClaimFixture.NOON, ClaimFixture.NOON, ClaimFixture.NOON, null);
  }
}
