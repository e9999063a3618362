package org.verifiedcompliance.application.auth;

import java.util.concurrent.ConcurrentHashMap;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Which refresh tokens are being answered by this process at the moment. */
final class InFlight {
  private final ConcurrentHashMap<TokenHash, Integer> running = new ConcurrentHashMap<>();

  /** Begins; true when the same token is being answered already. */
  boolean enter(TokenHash token) {
    return running.merge(token, 1, Integer::sum) > 1;
  }

  /** Ends what {@link #enter} began. */
  void leave(TokenHash token) {
    running.computeIfPresent(token, (_, count) -> count == 1 ? null : count - 1);
  }
}
