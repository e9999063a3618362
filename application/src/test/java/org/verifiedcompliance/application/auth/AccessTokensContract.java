package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.PersonId;

/** What everything that signs access tokens keeps to. */
public interface AccessTokensContract {
  AccessTokens tokens();

  TestClock clock();

  default AccessClaims claimsFor(Duration life) {
    var now = Instant.ofEpochSecond(clock().instant().getEpochSecond());
    return new AccessClaims(
        new PersonId(UUID.randomUUID()), UUID.randomUUID(), 7, now, now.plus(life));
  }

  @Test
  default void saysWhatWasSigned() {
    var claims = claimsFor(Duration.ofMinutes(30));

    assertThat(tokens().verify(tokens().issue(claims))).contains(claims);
  }

  @Test
  default void signsNoTwoTokensAlike() {
    var claims = claimsFor(Duration.ofMinutes(30));

    assertThat(tokens().issue(claims)).isNotEqualTo(tokens().issue(claims));
  }

  @Test
  default void livesUntilItsEndAndThirtySecondsForClocksThatDiffer() {
    var token = tokens().issue(claimsFor(Duration.ofMinutes(30)));

    clock().advance(Duration.ofMinutes(30).plusSeconds(29));
    assertThat(tokens().verify(token)).isPresent();
    clock().advance(Duration.ofSeconds(2));
    assertThat(tokens().verify(token)).isEmpty();
  }

  @Test
  default void knowsNoTokenButItsOwn() {
    assertThat(tokens().verify("")).isEmpty();
    assertThat(tokens().verify("a.b.c")).isEmpty();
    assertThat(tokens().verify("\u0000")).isEmpty();
  }
}
