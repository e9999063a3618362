package org.verifiedcompliance.domain.simulation;

import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.Venue;

/**
 * A made-up claim with all that a verdict needs.
 *
 * @param person where the person truly is
 */
public record SimulatedClaim(
    LocationClaim claim, Venue venue, History history, Coordinate person) {}
