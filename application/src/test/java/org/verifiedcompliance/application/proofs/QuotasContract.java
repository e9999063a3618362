package org.verifiedcompliance.application.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.proofs.OneTimeSecretsContract.NOW;
import static org.verifiedcompliance.application.proofs.OneTimeSecretsContract.hash;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of quotas keeps to. */
public interface QuotasContract {
  Quota THREE = new Quota("three", 3, Duration.ofHours(1));

  Quotas quotas();

  @Test
  default void givesSoManyInAnyWindow() {
    var whom = hash();
    for (var minute : new int[] {0, 10, 50}) {
      assertThat(quotas().take(THREE, whom, NOW.plusSeconds(60 * minute))).isEmpty();
    }

    assertThat(quotas().take(THREE, whom, NOW.plusSeconds(3599))).contains(Duration.ofSeconds(1));
    assertThat(quotas().take(THREE, whom, NOW.plusSeconds(3600))).isEmpty();
    assertThat(quotas().take(THREE, whom, NOW.plusSeconds(3700))).contains(Duration.ofSeconds(500));
    assertThat(quotas().take(THREE, whom, NOW.plusSeconds(4200))).isEmpty();
  }

  @Test
  default void countsEachNameAndEverybodyAlone() {
    var whom = hash();
    var one = new Quota("one", 1, Duration.ofHours(1));
    assertThat(quotas().take(one, whom, NOW)).isEmpty();

    assertThat(quotas().take(one, whom, NOW)).isPresent();
    assertThat(quotas().take(one, hash(), NOW)).isEmpty();
    assertThat(quotas().take(THREE, whom, NOW)).isEmpty();
    quotas().forget(one, whom);
    assertThat(quotas().take(one, whom, NOW)).isEmpty();
  }

  @Test
  default void ofManyAtOnceNoMoreGetOne() throws Exception {
    var whom = hash();
    Callable<Boolean> take = () -> quotas().take(THREE, whom, NOW).isEmpty();
    var given = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> take).toList())) {
        given += done.get() ? 1 : 0;
      }
    }
    assertThat(given).isEqualTo(3);
  }

  @Test
  default void forgetsWhatIsOld() {
    var whom = hash();
    assertThat(quotas().take(new Quota("old", 1, Duration.ofDays(9)), whom, NOW)).isEmpty();
    assertThat(quotas().removeOld(NOW.plusSeconds(1), 10_000)).isPositive();
    assertThat(quotas().take(new Quota("old", 1, Duration.ofDays(9)), whom, NOW)).isEmpty();
  }

  @Test
  default void aQuotaIsPositive() {
    assertThatThrownBy(() -> new Quota("none", 0, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota("none", 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
