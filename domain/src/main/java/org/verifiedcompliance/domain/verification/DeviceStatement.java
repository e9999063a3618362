package org.verifiedcompliance.domain.verification;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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
 * @param boot names the time since the phone was started, in which its counter can be compared;
 *     null when not said
 */
public record DeviceStatement(
    @Nullable String id,
    @Nullable Duration uptime,
    boolean approximate,
    Attestation attestation,
    boolean anchored,
    @Nullable String boot) {
  /** A phone that says nothing of itself. */
  public static final DeviceStatement NONE =
      new DeviceStatement(null, null, false, Attestation.ABSENT, false, null);

  /** A phone that does not name its boots. */
  public DeviceStatement(
      @Nullable String id,
      @Nullable Duration uptime,
      boolean approximate,
      Attestation attestation,
      boolean anchored) {
    this(id, uptime, approximate, attestation, anchored, null);
  }

  /** The same with what was found of its attestation. */
  public DeviceStatement attested(Attestation found) {
    return new DeviceStatement(id, uptime, approximate, found, anchored, boot);
  }

  /** The same with what a time token says. */
  public DeviceStatement anchored(boolean bounded) {
    return new DeviceStatement(id, uptime, approximate, attestation, bounded, boot);
  }

  /** The same with a counter of a boot where the phone did not say one itself. */
  public DeviceStatement counting(@Nullable String counted, @Nullable Duration elapsed) {
    return boot == null && counted != null && elapsed != null
        ? new DeviceStatement(id, elapsed, approximate, attestation, anchored, counted)
        : this;
  }

  /** How far the counter went from an earlier moment of the same phone; empty across a start. */
  public Optional<Duration> countedSince(DeviceStatement earlier) {
    if (boot == null
        || !boot.equals(earlier.boot)
        || !Objects.equals(id, earlier.id)
        || uptime == null
        || earlier.uptime == null) {
      return Optional.empty();
    }
    return Optional.of(uptime.minus(earlier.uptime)).filter(passed -> !passed.isNegative());
  }
}
