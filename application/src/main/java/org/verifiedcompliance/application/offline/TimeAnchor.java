package org.verifiedcompliance.application.offline;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A moment at which the server's clock and a phone's counter were read together.
 *
 * @param device the phone's own lasting name
 * @param boot names the time since the phone was started: its counter goes on until the next start
 * @param elapsed the phone's counter, zero or more
 * @param at the server's clock
 */
public record TimeAnchor(
    PersonId person, String device, String boot, Duration elapsed, Instant at) {}
