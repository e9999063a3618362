package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that judges passwords keeps to. */
public interface PasswordStrengthContract {
  PasswordStrength strength();

  @Test
  default void findsWhatEverybodyTriesFirst() {
    assertThat(strength().isGuessable(new Password("password"), List.of())).isTrue();
    assertThat(strength().isGuessable(new Password("QWERTYUIOP"), List.of())).isTrue();
  }

  @Test
  default void findsWhatIsMadeFromTheContext() {
    var password = new Password("x9!Marguerite$kQ27");

    assertThat(strength().isGuessable(password, List.of("marguerite"))).isTrue();
    assertThat(strength().isGuessable(password, List.of("jo"))).isFalse();
  }

  @Test
  default void takesWordsOfOneLetterClassWhenThereAreEnough() {
    assertThat(strength().isGuessable(new Password("tall green bicycles"), List.of())).isFalse();
  }
}
