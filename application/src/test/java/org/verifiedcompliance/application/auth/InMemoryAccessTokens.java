package org.verifiedcompliance.application.auth;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that mean something to this object alone. */
public final class InMemoryAccessTokens implements AccessTokens {
  private final Map<String, AccessClaims> issued = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public InMemoryAccessTokens(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String issue(AccessClaims claims) {
    var token = "access-" + (issued.size() + 1);
    issued.put(token, claims);
    return token;
  }

  @Override
  public Optional<AccessClaims> verify(String token) {
    return Optional.ofNullable(issued.get(token))
        .filter(claims -> clock.instant().isBefore(claims.expiresAt().plusSeconds(30)));
  }
}
