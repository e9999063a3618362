package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * That somebody may share a phone with others, or no longer.
 *
 * @param fingerprint of the phone, see {@link FamilyDevices#fingerprint}
 * @param by who decided
 */
public record DevicePermission(
    String fingerprint, PersonId person, boolean isAllowed, PersonId by, Instant at) {}
