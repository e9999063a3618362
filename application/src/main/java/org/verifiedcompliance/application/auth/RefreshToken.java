package org.verifiedcompliance.application.auth;

import java.time.Instant;
import org.verifiedcompliance.application.accounts.TokenHash;

/**
 * A refresh token that may be spent once.
 *
 * @param expiresAt from then on it is worth nothing
 */
public record RefreshToken(TokenHash hash, Instant issuedAt, Instant expiresAt) {}
