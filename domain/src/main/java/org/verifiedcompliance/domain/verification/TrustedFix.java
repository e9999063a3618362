package org.verifiedcompliance.domain.verification;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;

/**
 * Where a person was for certain.
 *
 * @param time when, by the server's clock
 * @param age between the reading and the operation that it decided
 */
public record TrustedFix(Coordinate position, Meters accuracy, Instant time, Duration age) {}
