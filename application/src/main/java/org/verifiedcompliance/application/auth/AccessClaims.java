package org.verifiedcompliance.application.auth;

import java.time.Instant;
import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What an access token says: no name, no address, no roles.
 *
 * @param epoch the account's when the token was issued
 */
public record AccessClaims(
    PersonId person, UUID signIn, long epoch, Instant issuedAt, Instant expiresAt) {}
