package org.verifiedcompliance.application.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.proofs.OneTimeSecretsContract.NOW;
import static org.verifiedcompliance.application.proofs.OneTimeSecretsContract.hash;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of second factors keeps to. */
public interface SecondFactorsContract {
  SecondFactors factors();

  /** Somebody with an account. */
  PersonId somebody();

  @Test
  default void aSecretMayBeReplacedUntilItIsConfirmed() {
    var person = somebody();
    assertThat(factors().confirm(person, NOW)).isFalse();
    assertThat(factors().begin(person, "FIRST", NOW)).isTrue();
    assertThat(factors().begin(person, "SECOND", NOW)).isTrue();
    assertThat(factors().find(person)).contains(new SecondFactor(person, "SECOND", false, 0));

    assertThat(factors().confirm(person, NOW)).isTrue();
    assertThat(factors().confirm(person, NOW)).isFalse();
    assertThat(factors().begin(person, "THIRD", NOW)).isFalse();
    assertThat(factors().find(person)).contains(new SecondFactor(person, "SECOND", true, 0));
  }

  @Test
  default void aStepAndThoseBeforeItAreSpentOnce() {
    var person = somebody();
    assertThat(factors().spendStep(person, 7)).isFalse();
    assertThat(factors().begin(person, "SECRET", NOW)).isTrue();

    assertThat(factors().spendStep(person, 7)).isTrue();
    assertThat(factors().spendStep(person, 7)).isFalse();
    assertThat(factors().spendStep(person, 6)).isFalse();
    assertThat(factors().spendStep(person, 8)).isTrue();
  }

  @Test
  default void ofManyWhoSpendAStepAtOnceOneDoes() throws Exception {
    var person = somebody();
    assertThat(factors().begin(person, "SECRET", NOW)).isTrue();
    Callable<Boolean> spend = () -> factors().spendStep(person, 9);
    var spent = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> spend).toList())) {
        spent += done.get() ? 1 : 0;
      }
    }
    assertThat(spent).isEqualTo(1);
  }

  @Test
  default void recoveryCodesAreSpentOnceAndReplacedTogether() {
    var person = somebody();
    var first = hash();
    var second = hash();
    assertThat(factors().begin(person, "SECRET", NOW)).isTrue();
    factors().replaceRecoveryCodes(person, List.of(first, second));
    assertThat(factors().find(person).orElseThrow().recoveryCodes()).isEqualTo(2);

    assertThat(factors().spendRecoveryCode(person, first)).isTrue();
    assertThat(factors().spendRecoveryCode(person, first)).isFalse();
    assertThat(factors().spendRecoveryCode(somebody(), second)).isFalse();
    factors().replaceRecoveryCodes(person, List.of(hash()));
    assertThat(factors().spendRecoveryCode(person, second)).isFalse();
  }

  @Test
  default void whatIsRemovedIsGoneWithItsCodes() {
    var person = somebody();
    var code = hash();
    assertThat(factors().begin(person, "SECRET", NOW)).isTrue();
    factors().replaceRecoveryCodes(person, List.of(code));

    assertThat(factors().remove(person)).isTrue();
    assertThat(factors().remove(person)).isFalse();
    assertThat(factors().find(person)).isEmpty();
    assertThat(factors().spendRecoveryCode(person, code)).isFalse();
  }
}
