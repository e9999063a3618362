package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.EmailAddress;

class PasswordPolicyTest {
  private static final EmailAddress HOLDER = new EmailAddress("marguerite@example.org");
  private final PasswordPolicy policy = new PasswordPolicy(new ListedPasswordStrength(), 8);

  @Test
  void countsCodePointsFrom8To128() {
    assertThat(codeOf("🔑".repeat(7))).contains("password-too-short");
    assertThat(codeOf("🔑".repeat(8))).isEmpty();
    assertThat(codeOf("🔑".repeat(128))).isEmpty();
    assertThat(codeOf("🔑".repeat(129))).contains("password-too-long");
  }

  @Test
  void refusesWhatIsOnTheListOrInTheContext() {
    assertThat(codeOf("12345678")).contains("password-blocked");
    assertThat(codeOf("I am Marguerite!")).contains("password-blocked");
    assertThat(codeOf("VerifiedCompliance 7")).contains("password-blocked");
  }

  @Test
  void saysHowLongItMustBe() {
    var strict = new PasswordPolicy(new ListedPasswordStrength(), 15);

    assertThat(strict.weaknessOf(new Password("fourteen chars"), HOLDER))
        .get()
        .extracting(PasswordWeakness::message)
        .isEqualTo("must have at least 15 characters");
    assertThat(strict.weaknessOf(new Password("fifteen chars.."), HOLDER)).isEmpty();
  }

  @Test
  void refusesAMinimumThatIsNone() {
    assertThatThrownBy(() -> new PasswordPolicy(new ListedPasswordStrength(), 7))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PasswordPolicy(new ListedPasswordStrength(), 129))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<String> codeOf(String password) {
    return policy.weaknessOf(new Password(password), HOLDER).map(PasswordWeakness::code);
  }
}
