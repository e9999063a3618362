package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of the first admin's token keeps to. */
public interface FirstAdminTokensContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  TokenHash OLD = new TokenHash("a".repeat(64));
  TokenHash NEW = new TokenHash("b".repeat(64));

  FirstAdminTokens tokens();

  @Test
  default void spendsATokenOnce() {
    tokens().replace(NEW, NOON);

    assertThat(tokens().isOpen(NEW, NOON.minusSeconds(1))).isTrue();
    assertThat(tokens().spend(NEW, NOON.minusSeconds(1))).isTrue();
    assertThat(tokens().isOpen(NEW, NOON.minusSeconds(1))).isFalse();
    assertThat(tokens().spend(NEW, NOON.minusSeconds(1))).isFalse();
  }

  @Test
  default void forgetsTheTokenBefore() {
    tokens().replace(OLD, NOON);
    tokens().replace(NEW, NOON);

    assertThat(tokens().spend(OLD, NOON.minusSeconds(1))).isFalse();
    assertThat(tokens().spend(NEW, NOON.minusSeconds(1))).isTrue();
  }

  @Test
  default void refusesATokenFromItsExpiryOn() {
    tokens().replace(NEW, NOON);

    assertThat(tokens().isOpen(NEW, NOON)).isFalse();
    assertThat(tokens().spend(NEW, NOON)).isFalse();
  }

  @Test
  default void letsOneOfManyAtOnceSpend() throws Exception {
    tokens().replace(NEW, NOON);
    Callable<Boolean> spend = () -> tokens().spend(NEW, NOON.minusSeconds(1));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var spent = 0;
      for (var done : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> spend).toList())) {
        spent += done.get() ? 1 : 0;
      }
      assertThat(spent).isEqualTo(1);
    }
  }
}
