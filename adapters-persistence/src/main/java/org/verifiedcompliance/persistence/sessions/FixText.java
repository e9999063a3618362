package org.verifiedcompliance.persistence.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/** A reading as JSON: every number is written so that reading it gives the same double. */
record FixText(
    int latE7,
    int lngE7,
    @Nullable Double accuracyM,
    @Nullable Double altitudeM,
    @Nullable Double speedMps,
    @Nullable Double headingDeg,
    String platform,
    @Nullable String takenAt,
    @Nullable Boolean mocked,
    @Nullable String provider,
    @Nullable Integer decimals,
    @Nullable Double altitudeAccuracyM,
    @Nullable Boolean accessory) {

  static FixText of(LocationFix fix) {
    return new FixText(
        fix.position().latitudeE7(),
        fix.position().longitudeE7(),
        fix.accuracy() == null ? null : fix.accuracy().value(),
        fix.altitudeMeters(),
        fix.speedMetersPerSecond(),
        fix.headingDegrees(),
        Words.of(fix.platform()),
        fix.takenAt() == null ? null : fix.takenAt().toString(),
        fix.mocked(),
        fix.provider(),
        fix.decimals(),
        fix.altitudeAccuracy() == null ? null : fix.altitudeAccuracy().value(),
        fix.accessory());
  }

  LocationFix toFix() {
    return new LocationFix(
        Coordinate.ofE7(latE7, lngE7),
        accuracyM == null ? null : new Meters(accuracyM),
        altitudeM,
        speedMps,
        headingDeg,
        Words.read(Platform.class, platform),
        takenAt == null ? null : Instant.parse(takenAt),
        mocked,
        provider,
        decimals,
        altitudeAccuracyM == null ? null : new Meters(altitudeAccuracyM),
        accessory);
  }
}
