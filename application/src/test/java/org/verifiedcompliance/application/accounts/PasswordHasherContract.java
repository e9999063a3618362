package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.PasswordHasher.Differs;
import org.verifiedcompliance.application.accounts.PasswordHasher.Hashed;
import org.verifiedcompliance.application.accounts.PasswordHasher.Matches;

/** What everything that hashes passwords keeps to. */
public interface PasswordHasherContract {
  PasswordHasher hasher();

  default String hashOf(String password) {
    return ((Hashed) hasher().hash(new Password(password))).phc();
  }

  default PasswordHasher.Check check(String password, String hash) {
    return hasher().check(new Password(password), hash);
  }

  @Test
  default void tellsTheRightPasswordFromOthers() {
    var hash = hashOf("Pässwörd 🔑 with spaces ");

    assertThat(check("Pässwörd 🔑 with spaces ", hash)).isEqualTo(new Matches(false));
    assertThat(check("Pässwörd 🔑 with spaces", hash)).isEqualTo(new Differs());
    assertThat(check("pässwörd 🔑 with spaces ", hash)).isEqualTo(new Differs());
    assertThat(check("", hash)).isEqualTo(new Differs());
  }

  @Test
  default void readsAPasswordToItsEnd() {
    var hash = hashOf("a".repeat(127) + "b");

    assertThat(check("a".repeat(127) + "b", hash)).isEqualTo(new Matches(false));
    assertThat(check("a".repeat(127), hash)).isEqualTo(new Differs());
    assertThat(check("a".repeat(127) + "c", hash)).isEqualTo(new Differs());
  }

  @Test
  default void saltsEveryHash() {
    assertThat(hashOf("tall green bicycles")).isNotEqualTo(hashOf("tall green bicycles"));
  }

  @Test
  default void matchesNobodyWhereThereIsNoAccount() {
    assertThat(hasher().check(new Password("tall green bicycles"), null)).isEqualTo(new Differs());
    assertThat(hasher().check(new Password("nobody's"), null)).isEqualTo(new Differs());
  }
}
