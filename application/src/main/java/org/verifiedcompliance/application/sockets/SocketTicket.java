package org.verifiedcompliance.application.sockets;

import java.time.Instant;
import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What a one-time ticket stands for.
 *
 * @param epoch the account's when the access token was issued that bought it
 * @param tokenEnds when that token ends
 * @param expiresAt from when on the ticket opens nothing
 */
public record SocketTicket(
    PersonId person, UUID signIn, long epoch, Instant tokenEnds, Instant expiresAt) {}
