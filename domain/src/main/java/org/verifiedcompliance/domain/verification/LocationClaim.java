package org.verifiedcompliance.domain.verification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a phone claims about where it is and when.
 *
 * @param fixes the readings, in the order sent; empty when the phone had none
 * @param effectiveTime when the operation happened, by the server's clock: rules are judged here
 * @param receivedAt when the server received it
 * @param clientTime the phone's own clock at the operation, null when not said
 * @param window when presence counts, null when the place has no schedule
 * @param device what the phone says about itself
 * @param corroborations witnesses beside the phone
 * @param bounds between which it happened; null when the server's own clock told
 */
public record LocationClaim(
    List<LocationFix> fixes,
    Instant effectiveTime,
    Instant receivedAt,
    @Nullable Instant clientTime,
    @Nullable TimeWindow window,
    DeviceStatement device,
    Set<Corroboration> corroborations,
    @Nullable TimeBounds bounds) {
  /** Copies the fixes and the witnesses. */
  public LocationClaim {
    fixes = List.copyOf(fixes);
    corroborations = Set.copyOf(corroborations);
  }

  /** A claim about now. */
  public LocationClaim(
      List<LocationFix> fixes,
      Instant effectiveTime,
      Instant receivedAt,
      @Nullable Instant clientTime,
      @Nullable TimeWindow window,
      DeviceStatement device,
      Set<Corroboration> corroborations) {
    this(fixes, effectiveTime, receivedAt, clientTime, window, device, corroborations, null);
  }

  /** A claim without a witness, by a phone that says nothing of itself. */
  public LocationClaim(
      List<LocationFix> fixes,
      Instant effectiveTime,
      Instant receivedAt,
      @Nullable Instant clientTime,
      @Nullable TimeWindow window) {
    this(fixes, effectiveTime, receivedAt, clientTime, window, DeviceStatement.NONE, Set.of());
  }
}
