package org.verifiedcompliance.http.sessions;

import java.time.Duration;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.BoolField;
import org.verifiedcompliance.http.input.LongField;
import org.verifiedcompliance.http.input.TextField;

/** The fields in which a phone speaks of itself. */
record DeviceFields(
    TextField id,
    LongField monotonicMillis,
    TextField boot,
    BoolField approximate,
    TextField attestation) {
  /** Tokens of the platforms are up to 10,000 characters long. */
  private static final int MAX_ATTESTATION = 16_384;

  static DeviceFields of(Body body) {
    return new DeviceFields(
        body.text("device_id").length(1, 200).notBlank(),
        body.wide("monotonic_ms").atLeast(0),
        body.text("boot_id").length(1, 200).notBlank(),
        body.bool("approximate"),
        body.text("attestation").length(1, MAX_ATTESTATION));
  }

  /** What the phone says; its attestation is looked at by whoever can. */
  DeviceStatement toStatement() {
    var uptime = monotonicMillis.orNull();
    return new DeviceStatement(
        id.orNull(),
        uptime == null ? null : Duration.ofMillis(uptime),
        approximate.or(false),
        Attestation.ABSENT,
        false,
        boot.orNull());
  }
}
