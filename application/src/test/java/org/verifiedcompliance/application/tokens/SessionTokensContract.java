package org.verifiedcompliance.application.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** What every store of session tokens keeps to. */
public interface SessionTokensContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  SessionTokens tokens();

  static TokenHash anyHash() {
    return new TokenHash(
        (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "").substring(0, 64));
  }

  private static SessionToken token(@Nullable TokenHash device) {
    return new SessionToken(
        new SessionId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        UUID.randomUUID(),
        7,
        device,
        NOON,
        NOON.plusSeconds(60));
  }

  @Test
  default void tellsWhatATokenStandsForUntilItExpires() {
    var hash = anyHash();
    var token = token(anyHash());
    tokens().add(hash, token);

    assertThat(tokens().find(hash, NOON.plusSeconds(60).minusNanos(1000))).contains(token);
    assertThat(tokens().find(hash, NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  default void keepsTokensForAnyPhoneAndKnowsNoOthers() {
    var hash = anyHash();
    var token = token(null);
    tokens().add(hash, token);

    assertThat(tokens().find(hash, NOON)).contains(token);
    assertThat(tokens().find(anyHash(), NOON)).isEmpty();
  }
}
