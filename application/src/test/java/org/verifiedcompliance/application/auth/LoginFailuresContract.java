package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Allowed;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Blocked;

/** What every store of failed log-ins keeps to, with the standard limits and 5 free tries. */
public interface LoginFailuresContract {
  LoginLimits LIMITS = LoginLimits.standard(5);
  Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

  LoginFailures failures();

  /** An address and a network that nobody else has. */
  default LoginBucket bucket() {
    return bucket("net-" + UUID.randomUUID());
  }

  /** An address that nobody else has, in this network. */
  default LoginBucket bucket(String network) {
    var id = UUID.randomUUID();
    var hex = HexFormat.of().toHexDigits(id.getMostSignificantBits());
    return new LoginBucket(new TokenHash(hex.repeat(4)), network);
  }

  default void fail(LoginBucket bucket, int times, Instant at) {
    for (var i = 0; i < times; i++) {
      assertThat(failures().reserve(bucket, at)).isEqualTo(new Allowed());
      failures().fail(bucket, at);
    }
  }

  private static Attempt blocked(int seconds) {
    return new Blocked(Duration.ofSeconds(seconds));
  }

  @Test
  default void blocksTheSixthTryForAMinute() {
    var bucket = bucket();
    fail(bucket, 5, NOW);

    assertThat(failures().reserve(bucket, NOW)).isEqualTo(blocked(60));
    assertThat(failures().reserve(bucket, NOW.plusSeconds(59))).isEqualTo(blocked(1));
    assertThat(failures().reserve(bucket, NOW.plusSeconds(60))).isEqualTo(new Allowed());
  }

  @Test
  default void doublesTheBlockUpToAQuarterOfAnHour() {
    var bucket = bucket();
    fail(bucket, 4, NOW);
    var at = NOW;
    for (var seconds : new int[] {60, 120, 240, 480, 900, 900, 900}) {
      fail(bucket, 1, at);
      assertThat(failures().reserve(bucket, at)).isEqualTo(blocked(seconds));
      at = at.plusSeconds(seconds);
    }
  }

  @Test
  default void countsEachAddressAlone() {
    var network = "net-" + UUID.randomUUID();
    fail(bucket(network), 5, NOW);

    fail(bucket(network), 5, NOW);
  }

  @Test
  default void countsEachNetworkAlone() {
    var here = bucket();
    fail(here, 5, NOW);

    fail(new LoginBucket(here.email(), "net-" + UUID.randomUUID()), 5, NOW);
  }

  @Test
  default void blocksANetworkAfterThirtyTriesWhateverTheAddresses() {
    var network = "net-" + UUID.randomUUID();
    for (var i = 0; i < 30; i++) {
      fail(bucket(network), 1, NOW.plusSeconds(i));
    }
    var next = bucket(network);

    assertThat(failures().reserve(next, NOW.plusSeconds(30))).isEqualTo(blocked(270));
    assertThat(failures().reserve(next, NOW.plusSeconds(300))).isEqualTo(new Allowed());
  }

  @Test
  default void forgetsTheAddressAfterASuccess() {
    var bucket = bucket();
    fail(bucket, 5, NOW);

    failures().reset(bucket);

    fail(bucket, 5, NOW);
    assertThat(failures().reserve(bucket, NOW)).isEqualTo(blocked(60));
  }

  @Test
  default void forgetsAnAddressInAllNetworks() {
    var here = bucket();
    var there = new LoginBucket(here.email(), "net-" + UUID.randomUUID());
    fail(here, 5, NOW);
    fail(there, 5, NOW);

    failures().forget(here.email());

    fail(here, 1, NOW);
    fail(there, 1, NOW);
  }

  @Test
  default void manyWhoSucceedAtOnceAreNotBlockedForTheirNetwork() {
    var network = "net-" + UUID.randomUUID();
    var people = IntStream.range(0, 100).mapToObj(_ -> bucket(network)).toList();

    for (var person : people) {
      assertThat(failures().reserve(person, NOW)).isEqualTo(new Allowed());
    }
    people.forEach(failures()::reset);

    assertThat(failures().reserve(bucket(network), NOW)).isEqualTo(new Allowed());
  }

  @Test
  default void takesBackWhatWasNotTried() {
    var bucket = bucket();
    fail(bucket, 4, NOW);
    for (var i = 0; i < 40; i++) {
      assertThat(failures().reserve(bucket, NOW)).isEqualTo(new Allowed());
      failures().release(bucket);
    }

    fail(bucket, 1, NOW);
    assertThat(failures().reserve(bucket, NOW)).isEqualTo(blocked(60));
  }

  @Test
  default void aTryThatBeganBeforeAnotherIsCountedAfterItAndNotBlocked() {
    var bucket = bucket();
    fail(bucket, 1, NOW.plusSeconds(2));
    fail(bucket, 3, NOW);

    failures().release(bucket);
    fail(bucket, 2, NOW);
    assertThat(failures().reserve(bucket, NOW)).isEqualTo(blocked(60));
  }

  @Test
  default void forgetsAllAfterADay() {
    var bucket = bucket();
    fail(bucket, 5, NOW);

    fail(bucket, 5, NOW.plus(Duration.ofDays(1)));
  }

  @Test
  default void removesWhatDecidesNothingAnyMore() {
    while (failures().removeOld(NOW, 1000) > 0) {
      // What other tests have left.
    }
    var old = NOW.minus(LIMITS.memory());
    var bucket = bucket();
    fail(bucket, 5, old.plusMillis(1));
    fail(bucket(), 1, old);
    fail(bucket(), 1, old);

    // Two accounts; of the three networks one at a time.
    assertThat(failures().removeOld(NOW, 1)).isEqualTo(2);
    assertThat(failures().removeOld(NOW, 10)).isEqualTo(3);
    assertThat(failures().removeOld(NOW, 10)).isZero();

    fail(bucket, 1, NOW);
    assertThat(failures().reserve(bucket, NOW)).isEqualTo(blocked(120));
  }

  @Test
  default void nothingHappensToABucketThatIsEmpty() {
    var bucket = bucket();
    failures().reset(bucket);
    failures().release(bucket);

    fail(bucket, 5, NOW);
  }

  @Test
  default void letsFiveOfAHundredAtOnceThrough() throws Exception {
    var bucket = bucket();
    Callable<Attempt> attempt = () -> failures().reserve(bucket, NOW);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var allowed = 0;
      for (var done : threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> attempt).toList())) {
        allowed += done.get() instanceof Allowed ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(5);
    }
  }
}
