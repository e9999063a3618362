package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * The key of an integration, without its secret.
 *
 * @param hint how the secret begins, so that its owner can tell keys apart
 * @param lastUsedAt to the minute; null when it never was
 * @param expiresAt null when it does not end by itself
 */
public record ApiKey(
    UUID id,
    PersonId owner,
    String label,
    String hint,
    Set<ApiScope> scopes,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt) {
  /** Copies the scopes. */
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }
}
