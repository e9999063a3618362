package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What everything that makes secrets keeps to. */
public interface SecretTokensContract {
  SecretTokens secrets();

  @Test
  default void makesSecretsOf43CharactersThatNeverComeAgain() {
    var seen = new HashSet<String>();
    for (var i = 0; i < 10_000; i++) {
      var secret = secrets().random();
      assertThat(secret).matches("[A-Za-z0-9_-]{43}");
      assertThat(seen.add(secret)).isTrue();
    }
  }

  @Test
  default void makesTheSameSuccessorOfTheSameSecret() {
    var first = secrets().random();
    var second = secrets().successorOf(first);

    assertThat(second).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(first);
    assertThat(secrets().successorOf(first)).isEqualTo(second);
    assertThat(secrets().successorOf(second)).isNotIn(first, second);
  }

  @Test
  default void hashesAnything() {
    assertThat(secrets().hashOf("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(secrets().hashOf("").hex()).hasSize(64);
  }
}
