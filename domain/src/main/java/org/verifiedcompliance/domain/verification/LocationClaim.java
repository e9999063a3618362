package org.verifiedcompliance.domain.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phone claims about where it is and when.
 *
 * @param fixes the readings, in the order sent; empty when the phone had none
 * @param effectiveTime when the operation happened, by the server's clock: rules are judged here
 * @param receivedAt when the server received it
 * @param clientTime the phone's own clock at the operation, null when not said
 * @param window when presence counts, null when the place has no schedule
 */
public record LocationClaim(
    List<LocationFix> fixes,
    Instant effectiveTime,
    Instant receivedAt,
    @Nullable Instant clientTime,
    @Nullable TimeWindow window) {
  /** Copies the fixes. */
  public LocationClaim {
    fixes = List.copyOf(fixes);
  }
}
