package org.verifiedcompliance.application.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of one-time secrets keeps to. */
public interface OneTimeSecretsContract {
  Instant NOW = Instant.parse("2026-03-01T18:00:00.123456Z");

  OneTimeSecrets secrets();

  /** Somebody with an account. */
  PersonId somebody();

  /** A hash that nobody else has. */
  static TokenHash hash() {
    var id = UUID.randomUUID();
    var hex = HexFormat.of();
    return new TokenHash(
        (hex.toHexDigits(id.getMostSignificantBits())
                + hex.toHexDigits(id.getLeastSignificantBits()))
            .repeat(2));
  }

  private static OneTimeSecret secretOf(PersonId person, Purpose purpose) {
    var email = new EmailAddress("ada@example.org");
    return new OneTimeSecret(
        purpose, person, hash(), email, UUID.randomUUID(), NOW.plusSeconds(60));
  }

  @Test
  default void isGoodForItsPurposeUntilItExpires() {
    var secret = secretOf(somebody(), Purpose.PASSWORD_RESET);
    secrets().replace(secret);

    var hash = secret.hash();
    assertThat(secrets().find(Purpose.PASSWORD_RESET, hash, NOW)).contains(secret);
    assertThat(secrets().find(Purpose.VERIFY_EMAIL, hash, NOW)).isEmpty();
    assertThat(secrets().find(Purpose.PASSWORD_RESET, hash(), NOW)).isEmpty();
    assertThat(secrets().find(Purpose.PASSWORD_RESET, hash, NOW.plusSeconds(60))).isEmpty();
    assertThat(secrets().spend(Purpose.PASSWORD_RESET, hash, NOW.plusSeconds(60))).isEmpty();
    assertThat(secrets().spend(Purpose.VERIFY_EMAIL, hash, NOW)).isEmpty();
  }

  @Test
  default void onlyTheNewestOfAPurposeIsGood() {
    var person = somebody();
    var former = secretOf(person, Purpose.PASSWORD_RESET);
    var other = secretOf(person, Purpose.CHANGE_EMAIL);
    var newest = secretOf(person, Purpose.PASSWORD_RESET);
    secrets().replace(former);
    secrets().replace(other);
    secrets().replace(newest);

    assertThat(secrets().find(Purpose.PASSWORD_RESET, former.hash(), NOW)).isEmpty();
    assertThat(secrets().find(Purpose.PASSWORD_RESET, newest.hash(), NOW)).contains(newest);
    assertThat(secrets().find(Purpose.CHANGE_EMAIL, other.hash(), NOW)).contains(other);
  }

  @Test
  default void ofManyWhoSpendItAtOnceOneGetsIt() throws Exception {
    var secret = secretOf(somebody(), Purpose.PASSWORD_RESET);
    secrets().replace(secret);
    Callable<Boolean> spend =
        () -> secrets().spend(Purpose.PASSWORD_RESET, secret.hash(), NOW).isPresent();
    var successes = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> spend).toList())) {
        successes += done.get() ? 1 : 0;
      }
    }
    assertThat(successes).isEqualTo(1);
  }

  @Test
  default void countsTriesAndStartsAnewWithANewSecret() {
    var person = somebody();
    assertThat(secrets().countTry(Purpose.SIGN_IN_CODE, person, 2, NOW)).isFalse();
    secrets().replace(secretOf(person, Purpose.SIGN_IN_CODE));

    assertThat(secrets().countTry(Purpose.SIGN_IN_CODE, person, 2, NOW)).isTrue();
    assertThat(secrets().countTry(Purpose.SIGN_IN_CODE, person, 2, NOW)).isTrue();
    assertThat(secrets().countTry(Purpose.SIGN_IN_CODE, person, 2, NOW)).isFalse();
    secrets().replace(secretOf(person, Purpose.SIGN_IN_CODE));
    assertThat(secrets().countTry(Purpose.SIGN_IN_CODE, person, 2, NOW)).isTrue();
    assertThat(secrets().countTry(Purpose.SIGN_IN_CODE, person, 2, NOW.plusSeconds(60))).isFalse();
  }

  @Test
  default void forgetsOneOrAllOfAPersonAndWhatExpired() {
    var person = somebody();
    var one = secretOf(person, Purpose.SIGN_IN_CODE);
    var other = secretOf(person, Purpose.VERIFY_EMAIL);
    secrets().replace(one);
    secrets().replace(other);

    secrets().remove(Purpose.SIGN_IN_CODE, person);
    assertThat(secrets().find(Purpose.SIGN_IN_CODE, one.hash(), NOW)).isEmpty();
    assertThat(secrets().find(Purpose.VERIFY_EMAIL, other.hash(), NOW)).isPresent();
    secrets().removeAll(person);
    assertThat(secrets().find(Purpose.VERIFY_EMAIL, other.hash(), NOW)).isEmpty();

    secrets().replace(one);
    assertThat(secrets().removeExpired(NOW.plusSeconds(61), 1000)).isPositive();
    assertThat(secrets().find(Purpose.SIGN_IN_CODE, one.hash(), NOW)).isEmpty();
  }
}
