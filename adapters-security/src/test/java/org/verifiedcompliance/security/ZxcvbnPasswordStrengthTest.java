package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordStrength;
import org.verifiedcompliance.application.accounts.PasswordStrengthContract;

class ZxcvbnPasswordStrengthTest implements PasswordStrengthContract {
  private static final PasswordStrength STRENGTH = new ZxcvbnPasswordStrength();

  @Override
  public PasswordStrength strength() {
    return STRENGTH;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iloveyou",
        "password1",
        "Password123!",
        "qwertyuiop12",
        "zaq12wsx",
        "trustno1abc",
        "jessica1987",
        "aaaaaaaaaaaaaaaa",
        "abcdefghijkl",
        "Attendance1",
        "12345678901234567890",
        "passwordpasswordpassword",
        "jo.smith99"
      })
  void findsWhatIsCommonRepeatedOrASequence(String password) {
    assertThat(isGuessable(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "walking-quietly-home",
        "Xk9#mQ2$vL",
        "SecurePass123!",
        "пароль из трёх слов",
        "🔑🚲🌧🍋🎺🦉🪁🧭"
      })
  void takesWhatIsHardToGuessWithoutRulesOfComposition(String password) {
    assertThat(isGuessable(password)).isFalse();
  }

  @Test
  void takesNoLongerForLongOnes() {
    var worst = "4@8({[</369&#!1/|0$5+7%2".repeat(6).substring(0, 128);
    var begin = System.nanoTime();
    isGuessable(worst);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  private static boolean isGuessable(String password) {
    return STRENGTH.isGuessable(
        new Password(password), List.of("jo.smith@example.org", "jo.smith", "verifiedcompliance"));
  }
}
