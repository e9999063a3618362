package org.verifiedcompliance.domain.simulation;

import java.util.Set;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.Venue;

/**
 * A made-up claim with all that a verdict needs.
 *
 * @param person where the person truly is
 */
public record SimulatedClaim(LocationClaim claim, Venue venue, History history, Coordinate person) {

  /** The same claim with a witness beside the phone. */
  public SimulatedClaim with(Corroboration witness) {
    var witnessed =
        new LocationClaim(
            claim.fixes(),
            claim.effectiveTime(),
            claim.receivedAt(),
            claim.clientTime(),
            claim.window(),
            claim.device(),
            Set.of(witness));
    return new SimulatedClaim(witnessed, venue, history, person);
  }
}
