package org.verifiedcompliance.http.sessions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.BoolField;
import org.verifiedcompliance.http.input.DecimalField;
import org.verifiedcompliance.http.input.InstantField;
import org.verifiedcompliance.http.input.TextField;

/**
 * The fields of one reading. Phones say "unknown" with 0 or -1 in an accuracy and with a negative
 * speed or heading; that is absent here, never a number.
 */
record ReportFields(
    DecimalField lat,
    DecimalField lng,
    DecimalField accuracy,
    DecimalField altitude,
    DecimalField speed,
    DecimalField heading,
    BoolField mocked,
    TextField provider,
    TextField platform,
    InstantField takenAt,
    DecimalField altitudeAccuracy,
    BoolField accessory) {
  private static final int MAX_SAMPLES = 10;
  private static final int MAX_PRESENCE = 100;

  /** Phones that know nothing have said 18446744073709552000: hopeless, but no reason to refuse. */
  private static final double MAX_ACCURACY = 1e6;

  private static final double FULL_CIRCLE = 360;
  private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");

  /**
   * Reads a whole report.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static LocationReport report(Body body) {
    var main = of(body, "ts_fix");
    requireBothOrNone(body, main);
    var samples =
        body.objects("samples").max(MAX_SAMPLES).orEmpty().stream()
            .map(ReportFields::sample)
            .toList();
    var clientTime = time(body, "ts_client");
    var scanned = body.text("qr").length(0, 500);
    var code = body.text("code").length(0, 500);
    var notes = body.text("notes").length(0, 2_000);
    var device = DeviceFields.of(body);
    var occurrence = OpenFields.occurrence(body);
    body.check();
    return new LocationReport(
        fixes(main, samples),
        clientTime.orNull(),
        typed(code, scanned),
        notes.orNull(),
        device.toStatement(),
        device.attestation().orNull(),
        occurrence);
  }

  private static @Nullable String typed(TextField code, TextField scanned) {
    return code.isPresent() ? code.get() : scanned.orNull();
  }

  /**
   * Reads the readings of a stay, each of which says when it was made.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static LocationReport presence(Body body) {
    var samples =
        body.objects("samples").required().max(MAX_PRESENCE).orEmpty().stream()
            .map(ReportFields::timed)
            .toList();
    var clientTime = time(body, "ts_client");
    var device = DeviceFields.of(body);
    body.check();
    var fixes =
        samples.stream().map(sample -> sample.toFix(sample.platformOr(Platform.UNKNOWN))).toList();
    return new LocationReport(
        fixes,
        clientTime.orNull(),
        null,
        null,
        device.toStatement(),
        device.attestation().orNull());
  }

  private static ReportFields timed(Body body) {
    var fields = sample(body);
    fields.takenAt.required();
    return fields;
  }

  private static ReportFields sample(Body body) {
    var fields = of(body, "ts");
    fields.lat.required();
    fields.lng.required();
    return fields;
  }

  private static ReportFields of(Body body, String timeName) {
    return new ReportFields(
        body.number("lat").between(-90, 90),
        body.number("lng").between(-180, 180),
        body.number("accuracy"),
        body.number("altitude"),
        body.number("speed"),
        body.number("heading")
            .check(
                angle -> angle.doubleValue() <= FULL_CIRCLE, "out-of-range", "must be at most 360"),
        body.bool("is_mocked"),
        body.text("provider").length(0, 100),
        body.text("platform").oneOf(List.of("android", "ios", "web")),
        time(body, timeName),
        body.number("altitude_accuracy"),
        body.bool("is_accessory"));
  }

  /** No phone has a clock outside of this century. */
  private static InstantField time(Body body, String name) {
    return body.instant(name).within(FIRST_TIME, LAST_TIME);
  }

  private static void requireBothOrNone(Body body, ReportFields main) {
    if (main.lat.isPresent() != main.lng.isPresent()) {
      body.reject(main.lat.isPresent() ? "lng" : "lat", "required", "is required with the other");
    }
  }

  private static List<LocationFix> fixes(ReportFields main, List<ReportFields> samples) {
    var platform = main.platformOr(Platform.UNKNOWN);
    var fixes = new ArrayList<LocationFix>();
    if (main.lat.isPresent()) {
      fixes.add(main.toFix(platform));
    }
    samples.forEach(sample -> fixes.add(sample.toFix(sample.platformOr(platform))));
    return fixes;
  }

  private Platform platformOr(Platform other) {
    var word = platform.orNull();
    return word == null ? other : Platform.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private LocationFix toFix(Platform kind) {
    var reported = accuracy.orNull();
    return new LocationFix(
        new Coordinate(lat.asDouble(), lng.asDouble()),
        reported == null || reported.signum() <= 0
            ? null
            : new Meters(Math.min(reported.doubleValue(), MAX_ACCURACY)),
        altitude.asDoubleOrNull(),
        unlessNegative(speed),
        unlessNegative(heading),
        kind,
        takenAt.orNull(),
        mocked.orNull(),
        provider.orNull(),
        more(lat.decimals(), lng.decimals()),
        unlessNegative(altitudeAccuracy) instanceof Double error && error > 0
            ? new Meters(error)
            : null,
        accessory.orNull());
  }

  private static @Nullable Double unlessNegative(DecimalField field) {
    BigDecimal number = field.orNull();
    return number == null || number.signum() < 0 ? null : number.doubleValue();
  }

  private static @Nullable Integer more(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : Integer.valueOf(Math.max(one, other));
  }
}
