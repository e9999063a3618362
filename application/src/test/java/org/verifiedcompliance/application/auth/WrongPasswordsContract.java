package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

/** What every count of wrong passwords keeps to. */
public interface WrongPasswordsContract {
  WrongPasswords wrongPasswords();

  /** Somebody with an account. */
  PersonId somebody();

  private void fail(PersonId person, int times) {
    for (var i = 0; i < times; i++) {
      wrongPasswords().add(person);
    }
  }

  @Test
  default void countsNothingForNobody() {
    wrongPasswords().add(null);

    assertThat(wrongPasswords().forgive(somebody())).isTrue();
  }

  @Test
  default void disablesAPasswordAtTheHundredthInARow() {
    var person = somebody();
    assertThat(wrongPasswords().forgive(person)).isTrue();
    fail(person, 99);
    assertThat(wrongPasswords().forgive(person)).isTrue();
    fail(person, 99);
    fail(somebody(), 1);
    assertThat(wrongPasswords().forgive(person)).isTrue();

    fail(person, 100);
    assertThat(wrongPasswords().forgive(person)).isFalse();
    assertThat(wrongPasswords().forgive(person)).isFalse();
    wrongPasswords().reset(person);
    assertThat(wrongPasswords().forgive(person)).isTrue();
  }
}
