package org.verifiedcompliance.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.SecretTokensContract;

class HmacSecretTokensTest implements SecretTokensContract {
  private final SecretTokens secrets = withKey("a key");

  @Override
  public SecretTokens secrets() {
    return secrets;
  }

  @Test
  void makesAnotherSuccessorWithAnotherKey() {
    var secret = secrets.random();

    assertThat(withKey("another key").successorOf(secret))
        .isNotEqualTo(secrets.successorOf(secret));
  }

  @Test
  void usesEveryCharacterOfTheAlphabetAboutAsOften() {
    var counts = new int[128];
    for (var i = 0; i < 10_000; i++) {
      // The last character holds four bits only.
      secrets.random().chars().limit(42).forEach(character -> counts[character]++);
    }
    var expected = 10_000 * 42 / 64.0;
    var chiSquare = 0.0;
    for (var count : counts) {
      chiSquare += count == 0 ? 0 : (count - expected) * (count - expected) / expected;
    }

    // 63 degrees of freedom: chance exceeds 140 once in 10^7 runs.
    assertThat(chiSquare).isLessThan(140);
  }

  private static SecretTokens withKey(String text) {
    return new HmacSecretTokens(new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256"));
  }
}
