package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Port: tokens for single sessions, of which only hashes are kept. */
public interface SessionTokens {
  /** Keeps a token; those that have expired may go. */
  void add(TokenHash hash, SessionToken token);

  /** What a token stands for; empty when it is unknown or has expired. */
  Optional<SessionToken> find(TokenHash hash, Instant now);
}
