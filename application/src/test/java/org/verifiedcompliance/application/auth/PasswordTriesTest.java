package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.EmailAddress;

class PasswordTriesTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");
  private static final EmailAddress GRACE = new EmailAddress("grace@example.org");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final InMemoryLoginFailures failures = new InMemoryLoginFailures(LoginLimits.standard(5));

  private PasswordTries tries(int atOnce, Duration patience) {
    return new PasswordTries(
        failures, new CountingSecretTokens(), new TestClock(), atOnce, patience);
  }

  @Test
  void manyWithTheRightPasswordAtOnceDoNotBlockEachOther() throws Exception {
    var tries = tries(64, LONG);
    var inside = new AtomicInteger();
    Callable<Boolean> right =
        () ->
            tries.make(
                ADA,
                HOME,
                attempt -> {
                  assertThat(inside.incrementAndGet()).isEqualTo(1);
                  Thread.yield();
                  inside.decrementAndGet();
                  ((PasswordTry.Open) attempt).succeed();
                  return true;
                });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> right).toList())) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  @Test
  void ofManyWrongOnesAtOnceFiveAreMadeAndTheOthersHaveToWait() throws Exception {
    var tries = tries(64, LONG);
    Callable<Boolean> wrong = () -> fails(tries);
    var made = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> wrong).toList())) {
        made += done.get() ? 1 : 0;
      }
    }
    assertThat(made).isEqualTo(5);
    assertThat(open(tries, ADA)).isEqualTo(new PasswordTry.Blocked(Duration.ofSeconds(60)));
  }

  @Test
  void whatNeitherSucceededNorFailedIsNotCounted() {
    var tries = tries(64, LONG);
    for (var i = 0; i < 40; i++) {
      assertThat(open(tries, ADA)).isInstanceOf(PasswordTry.Open.class);
    }
  }

  @Test
  void whatBrokeIsNotCountedButAGuessIs() {
    var tries = tries(64, LONG);
    for (var i = 0; i < 40; i++) {
      assertThatThrownBy(() -> tries.make(ADA, HOME, _ -> breaks())).hasMessage("no database");
    }
    for (var i = 0; i < 5; i++) {
      assertThatThrownBy(() -> tries.make(ADA, HOME, PasswordTriesTest::failsAndBreaks))
          .hasMessage("no database");
    }
    assertThat(fails(tries)).isFalse();
  }

  @Test
  void whoWaitsTooLongIsTurnedAwayAndOthersAreNot() throws Exception {
    var tries = tries(64, Duration.ZERO);
    var isInside = new CountDownLatch(1);
    var mayLeave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> tries.make(ADA, HOME, _ -> stay(isInside, mayLeave)));
      isInside.await();

      assertThat(open(tries, ADA)).isEqualTo(new PasswordTry.Crowded());
      assertThat(open(tries, GRACE)).isInstanceOf(PasswordTry.Open.class);

      mayLeave.countDown();
      assertThat(slow.get()).isTrue();
    }
    assertThat(open(tries, ADA)).isInstanceOf(PasswordTry.Open.class);
  }

  @Test
  void onlySoManyAreMadeAtOnceWhoeverTheyAre() throws Exception {
    var tries = tries(1, LONG);
    var isInside = new CountDownLatch(1);
    var mayLeave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> tries.make(ADA, HOME, _ -> stay(isInside, mayLeave)));
      isInside.await();

      assertThat(open(tries, GRACE)).isEqualTo(new PasswordTry.Crowded());

      mayLeave.countDown();
      assertThat(slow.get()).isTrue();
    }
    assertThat(open(tries, GRACE)).isInstanceOf(PasswordTry.Open.class);
  }

  private static PasswordTry open(PasswordTries tries, EmailAddress email) {
    return tries.make(email, HOME, attempt -> attempt);
  }

  private static boolean fails(PasswordTries tries) {
    return tries.make(
        ADA,
        HOME,
        attempt -> {
          if (attempt instanceof PasswordTry.Open open) {
            open.fail();
            return true;
          }
          return false;
        });
  }

  private static boolean failsAndBreaks(PasswordTry attempt) {
    ((PasswordTry.Open) attempt).fail();
    return breaks();
  }

  private static boolean breaks() {
    throw new IllegalStateException("no database");
  }

  private static boolean stay(CountDownLatch isInside, CountDownLatch mayLeave) {
    isInside.countDown();
    try {
      mayLeave.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
