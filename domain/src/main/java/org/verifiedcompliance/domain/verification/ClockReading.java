package org.verifiedcompliance.domain.verification;

import java.time.Duration;
import java.time.Instant;

/**
 * A phone's two clocks at one moment: the wall clock can be set, the counter cannot.
 *
 * @param uptime the monotonic counter
 */
public record ClockReading(Instant wall, Duration uptime) {}
