package org.verifiedcompliance.domain.verification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a phone says about itself beside its readings.
 *
 * @param id the phone's own lasting name, null when not said
 * @param uptime its monotonic counter at the operation, null when not said; it starts again from 0
 *     when the phone does
 * @param approximate whether the person shares only an approximate location
 * @param attestation what a verifier of the platform's attestation found
 * @param anchored whether a signed time of the server bounds the operation from below
 */
public record DeviceStatement(
    @Nullable String id,
    @Nullable Duration uptime,
    boolean approximate,
    Attestation attestation,
    boolean anchored) {
  /** A phone that says nothing of itself. */
  public static final DeviceStatement NONE =
      new DeviceStatement(null, null, false, Attestation.ABSENT, false);

  /** The same with what was found of its attestation. */
  public DeviceStatement attested(Attestation found) {
    return new DeviceStatement(id, uptime, approximate, found, anchored);
  }
}
