package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.auth.RefreshTokens.Outcome.Refreshed;
import org.verifiedcompliance.application.auth.RefreshTokens.Outcome.Refused;

class RefreshTokensTest {
  private static final Refused REFUSED = new Refused();
  private final AuthWorld world = new AuthWorld();

  @Test
  void tradesATokenForNewOnes() {
    var first = signedIn();
    var second = world.refreshed(first.refreshToken());

    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    assertThat(second.expiresIn()).isEqualTo(Duration.ofMinutes(30));
    assertThat(world.user(second)).isEqualTo(world.user(first));
  }

  @Test
  void refusesWhatIsNoRefreshToken() {
    var tokens = signedIn();

    assertThat(world.refresh("")).isEqualTo(REFUSED);
    assertThat(world.refresh(tokens.accessToken())).isEqualTo(REFUSED);
    assertThat(world.refresh(world.secrets.random())).isEqualTo(REFUSED);
    assertThat(world.isGood(tokens)).isTrue();
  }

  @Test
  void endsTheFamilyWhenASpentTokenComesBackAfterItsSuccessorWasUsed() {
    var first = signedIn();
    var second = world.refreshed(first.refreshToken());
    var third = world.refreshed(second.refreshToken());

    assertThat(world.refresh(first.refreshToken())).isEqualTo(REFUSED);

    assertThat(world.refresh(third.refreshToken())).isEqualTo(REFUSED);
    assertThat(world.isGood(third)).isFalse();
    assertThat(world.events.kinds()).contains(AccountEvent.Kind.REFRESH_REUSED);
  }

  @Test
  void repeatsALostAnswerOnceAndThenEndsTheFamily() {
    var first = signedIn();
    var second = world.refreshed(first.refreshToken());
    world.pass(Duration.ofSeconds(30));

    assertThat(world.refreshed(first.refreshToken()).refreshToken())
        .isEqualTo(second.refreshToken());
    assertThat(world.refresh(first.refreshToken())).isEqualTo(REFUSED);
    assertThat(world.refresh(second.refreshToken())).isEqualTo(REFUSED);
    assertThat(world.isGood(second)).isFalse();
  }

  @Test
  void goesOnAfterALostAnswer() {
    var first = signedIn();
    world.refreshed(first.refreshToken());
    var second = world.refreshed(first.refreshToken());

    assertThat(world.refresh(second.refreshToken())).isInstanceOf(Refreshed.class);
  }

  @Test
  void endsTheFamilyWhenTheAnswerWasLostTooLongAgo() {
    var first = signedIn();
    var second = world.refreshed(first.refreshToken());
    world.pass(Duration.ofSeconds(31));

    assertThat(world.refresh(first.refreshToken())).isEqualTo(REFUSED);
    assertThat(world.refresh(second.refreshToken())).isEqualTo(REFUSED);
  }

  @Test
  void repeatsNothingWithoutGrace() {
    var standard = SignInSettings.standard();
    var strict =
        new AuthWorld(
            new SignInSettings(
                standard.accessLife(), standard.idleLife(), standard.signInLife(), Duration.ZERO));
    strict.registered("marguerite");
    var first = strict.tokensOf("marguerite");
    var second = strict.refreshed(first.refreshToken());

    assertThat(strict.refresh(first.refreshToken())).isEqualTo(REFUSED);
    assertThat(strict.isGood(second)).isFalse();
  }

  @Test
  void givesAllThatComeRightAfterEachOtherTheSameSuccessor() {
    var first = signedIn();
    var second = world.refreshed(first.refreshToken());
    for (var i = 0; i < 20; i++) {
      assertThat(world.refreshed(first.refreshToken()).refreshToken())
          .isEqualTo(second.refreshToken());
    }
    world.pass(Duration.ofSeconds(1));

    assertThat(world.refresh(first.refreshToken())).isInstanceOf(Refreshed.class);
    assertThat(world.refresh(first.refreshToken())).isEqualTo(REFUSED);
    assertThat(world.isGood(second)).isFalse();
  }

  @Test
  void givesAllOfABurstTheSameSuccessor() throws Exception {
    var first = signedIn();
    var arrived = new CountDownLatch(20);
    Callable<RefreshTokens.Outcome> refresh =
        () -> {
          arrived.countDown();
          return world.refresh(first.refreshToken());
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // The transaction is held until all have arrived, as a slow commit would do it.
      var running =
          world.unitOfWork.inTransaction(() -> {
            var all = IntStream.range(0, 20).mapToObj(_ -> threads.submit(refresh)).toList();
            await(arrived);
            return all;
          });
      var successor = world.secrets.successorOf(first.refreshToken());
      for (var done : running) {
        assertThat(done.get()).isInstanceOf(Refreshed.class);
        assertThat(((Refreshed) done.get()).tokens().refreshToken()).isEqualTo(successor);
      }
      assertThat(world.refresh(successor)).isInstanceOf(Refreshed.class);
    }
  }

  @Test
  void endsAfterAWeekWithoutUse() {
    var first = signedIn();
    world.pass(Duration.ofDays(7).minusSeconds(1));
    var second = world.refreshed(first.refreshToken());
    world.pass(Duration.ofDays(7));

    assertThat(world.refresh(second.refreshToken())).isEqualTo(REFUSED);
  }

  @Test
  void endsAfterThirtyDaysHoweverOftenItIsUsed() {
    var tokens = signedIn();
    for (var day = 1; day < 30; day++) {
      world.pass(Duration.ofDays(1));
      tokens = world.refreshed(tokens.refreshToken());
    }
    world.pass(Duration.ofDays(1).minusSeconds(1));
    var last = world.refreshed(tokens.refreshToken());

    assertThat(last.expiresIn()).isEqualTo(Duration.ofSeconds(1));
    world.pass(Duration.ofSeconds(1));
    assertThat(world.refresh(last.refreshToken())).isEqualTo(REFUSED);
  }

  @Test
  void refusesTheTokensOfAClosedAccount() {
    var account = world.registered("marguerite");
    var tokens = world.tokensOf("marguerite");
    world.accounts.setActive(account.person().id(), false);

    assertThat(world.refresh(tokens.refreshToken())).isEqualTo(REFUSED);
    world.accounts.setActive(account.person().id(), true);
    assertThat(world.refresh(tokens.refreshToken())).isInstanceOf(Refreshed.class);
  }

  private IssuedTokens signedIn() {
    world.registered("marguerite");
    return world.tokensOf("marguerite");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
