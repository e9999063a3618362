package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.PasswordHasher.Busy;
import org.verifiedcompliance.application.accounts.PasswordHasher.Differs;
import org.verifiedcompliance.application.accounts.PasswordHasher.Matches;
import org.verifiedcompliance.application.accounts.PasswordHasherContract;

class Argon2PasswordHasherTest implements PasswordHasherContract {
  private static final Argon2PasswordHasher HASHER = Argon2PasswordHasher.forThisMachine();
  private static final Password PASSWORD = new Password("tall green bicycles");

  @AfterAll
  static void close() {
    HASHER.close();
  }

  @Override
  public PasswordHasher hasher() {
    return HASHER;
  }

  @Test
  void writesTheParametersThatOwaspAdvises() {
    assertThat(hashOf("tall green bicycles"))
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void matchesAWeakerHashAndCallsItOutdated() {
    for (var weaker :
        new Argon2Function[] {
          Argon2Function.getInstance(8192, 2, 1, 32, Argon2.ID, 19),
          Argon2Function.getInstance(19456, 1, 1, 32, Argon2.ID, 19),
          Argon2Function.getInstance(19456, 2, 1, 16, Argon2.ID, 19),
          Argon2Function.getInstance(19456, 2, 1, 32, Argon2.I, 19),
        }) {
      var hash = weaker.hash(PASSWORD.value()).getResult();

      assertThat(HASHER.check(PASSWORD, hash)).isEqualTo(new Matches(true));
      assertThat(HASHER.check(new Password("another"), hash)).isEqualTo(new Differs());
    }
  }

  @Test
  void takesAsLongForNobodyAsForSomebody() {
    var hash = hashOf(PASSWORD.value());
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var i = 0; i < 15; i++) {
      known.add(nanos(() -> check("a wrong one", hash)));
      unknown.add(nanos(() -> HASHER.check(PASSWORD, null)));
    }

    var ratio = median(known) / (double) median(unknown);
    assertThat(ratio).isBetween(0.5, 2.0);
  }

  @Test
  void turnsAwayWhatDoesNotFitIntoTheQueue() throws Exception {
    Callable<PasswordHasher.Hashing> hash;
    try (var small = new Argon2PasswordHasher(1, 2);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      hash = () -> small.hash(PASSWORD);
      var busy = 0;
      for (var done : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> hash).toList())) {
        busy += done.get() instanceof Busy ? 1 : 0;
      }
      assertThat(busy).isBetween(10, 17);
    }
  }

  @Test
  void failsOnAHashThatIsNone() {
    assertThatThrownBy(() -> HASHER.check(PASSWORD, "nonsense"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("bicycles");
  }

  private static long nanos(Runnable work) {
    var begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }

  private static long median(ArrayList<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
