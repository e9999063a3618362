package org.verifiedcompliance.application.auth;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A signed-in device: what one log-in began, with all the refresh tokens that follow from it.
 *
 * @param id opaque, the claim {@code sid}
 * @param deviceName as the device calls itself
 * @param from where the log-in came from
 * @param lastUsedAt when it was refreshed last
 * @param idleUntil when it ends unless it is refreshed before
 * @param expiresAt when it ends in any case
 */
public record SignIn(
    UUID id,
    PersonId person,
    @Nullable String deviceName,
    ClientAddress from,
    Instant createdAt,
    Instant lastUsedAt,
    Instant idleUntil,
    Instant expiresAt) {}
