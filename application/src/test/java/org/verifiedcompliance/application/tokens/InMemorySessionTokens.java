package org.verifiedcompliance.application.tokens;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Session tokens in a map. */
public final class InMemorySessionTokens implements SessionTokens {
  private final Map<TokenHash, SessionToken> tokens = new LinkedHashMap<>();

  @Override
  public synchronized void add(TokenHash hash, SessionToken token) {
    tokens.put(hash, token);
  }

  @Override
  public synchronized Optional<SessionToken> find(TokenHash hash, Instant now) {
    return Optional.ofNullable(tokens.get(hash)).filter(it -> now.isBefore(it.expiresAt()));
  }
}
