package org.verifiedcompliance.application.audit;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * On whose word something is done.
 *
 * @param person null for the server's own work, the command line and requests without a sign-in
 * @param network where the request came from, cut to a network so that it names no household
 * @param requestId of the request; null when there is none
 */
public record Caller(
    @Nullable PersonId person, @Nullable String network, @Nullable String requestId) {
  /** The server itself, or the command line. */
  public static final Caller NOBODY = new Caller(null, null, null);
}
