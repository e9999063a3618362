package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/**
 * What a token for one session stands for.
 *
 * @param signIn the sign-in that asked for it, with which it dies
 * @param epoch the account's at that time
 * @param device the hash of the phone's id; null when any phone will do
 */
public record SessionToken(
    SessionId session,
    PersonId person,
    UUID signIn,
    long epoch,
    @Nullable TokenHash device,
    Instant createdAt,
    Instant expiresAt) {}
