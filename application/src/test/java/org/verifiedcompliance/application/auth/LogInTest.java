package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.ReadablePasswordHasher;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Busy;
import org.verifiedcompliance.application.auth.LogIn.Outcome.LoggedIn;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Refused;
import org.verifiedcompliance.application.auth.LogIn.Outcome.TooManyAttempts;
import org.verifiedcompliance.domain.people.Role;

class LogInTest {
  private final AuthWorld world = new AuthWorld();

  @Test
  void signsADeviceIn() {
    var account = world.registered("marguerite");
    var outcome = (LoggedIn) world.logIn("Marguerite", AuthWorld.PASSWORD);

    assertThat(outcome.account()).isEqualTo(account);
    assertThat(outcome.tokens().expiresIn()).isEqualTo(Duration.ofMinutes(30));
    var user = world.user(outcome.tokens());
    assertThat(user.person()).isEqualTo(account.person().id());
    assertThat(user.is(Role.MEMBER)).isTrue();
    assertThat(user.is(Role.ADMIN)).isFalse();
    assertThat(world.listSignIns.list(user.person()))
        .singleElement()
        .satisfies(signIn -> {
          assertThat(signIn.id()).isEqualTo(user.signIn());
          assertThat(signIn.deviceName()).isEqualTo("phone");
        });
  }

  @Test
  void givesOneAnswerToWrongPasswordUnknownAddressAndClosedAccountAndAlwaysHashes() {
    world.registered("marguerite");
    world.accounts.setActive(world.registered("closed").person().id(), false);

    assertThat(world.logIn("marguerite", "wrong")).isEqualTo(new Refused());
    assertThat(world.logIn("nobody", AuthWorld.PASSWORD)).isEqualTo(new Refused());
    assertThat(world.logIn("closed", AuthWorld.PASSWORD)).isEqualTo(new Refused());
    assertThat(world.hasher.checks()).isEqualTo(3);
    assertThat(world.events.kinds().stream().filter(AccountEvent.Kind.LOGIN_FAILED::equals))
        .hasSize(3);
  }

  @Test
  void turnsEvenTheRightPasswordAwayAfterFiveFailuresAndUnknownAddressesAlike() {
    world.registered("marguerite");
    for (var name : new String[] {"marguerite", "nobody"}) {
      for (var i = 0; i < 5; i++) {
        assertThat(world.logIn(name, "wrong")).isEqualTo(new Refused());
      }
      assertThat(world.logIn(name, AuthWorld.PASSWORD))
          .isEqualTo(new TooManyAttempts(Duration.ofSeconds(60)));
    }
    assertThat(world.hasher.checks()).isEqualTo(10);

    world.pass(Duration.ofSeconds(60));
    assertThat(world.logIn("marguerite", AuthWorld.PASSWORD)).isInstanceOf(LoggedIn.class);
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    world.registered("marguerite");
    for (var round = 0; round < 3; round++) {
      for (var i = 0; i < 4; i++) {
        world.logIn("marguerite", "wrong");
      }
      assertThat(world.logIn("marguerite", AuthWorld.PASSWORD)).isInstanceOf(LoggedIn.class);
    }
  }

  @Test
  void hashesForAtMostTenOfAHundredGuessesAtOnce() throws Exception {
    world.registered("marguerite");
    Callable<LogIn.Outcome> guess = () -> world.logIn("marguerite", "wrong");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> guess).toList())) {
        assertThat(done.get()).isInstanceOfAny(Refused.class, TooManyAttempts.class);
      }
    }
    assertThat(world.hasher.checks()).isBetween(1, 10);
  }

  @Test
  void signsManyDevicesOfOnePersonInAtOnce() throws Exception {
    world.registered("marguerite");
    Callable<LogIn.Outcome> right = () -> world.logIn("marguerite", AuthWorld.PASSWORD);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> right).toList())) {
        assertThat(done.get()).isInstanceOf(LoggedIn.class);
      }
    }
  }

  @Test
  void doesNotCountWhatItHadNoTimeFor() {
    world.registered("marguerite");
    world.hasher.setBusy(true);
    for (var i = 0; i < 40; i++) {
      assertThat(world.logIn("marguerite", AuthWorld.PASSWORD)).isEqualTo(new Busy());
    }
    world.hasher.setBusy(false);

    assertThat(world.logIn("marguerite", AuthWorld.PASSWORD)).isInstanceOf(LoggedIn.class);
  }

  @Test
  void replacesAHashOfYesterdaysParameters() {
    var account = world.registered("marguerite");
    var person = account.person().id();
    world.accounts.replacePassword(
        person,
        account.passwordHash(),
        ReadablePasswordHasher.OUTDATED + "1$" + AuthWorld.PASSWORD);

    world.tokensOf("marguerite");

    assertThat(world.accounts.find(person).orElseThrow().passwordHash()).startsWith("new$");
  }

  @Test
  void tellsNoSecretInText() {
    world.registered("marguerite");
    var tokens = world.tokensOf("marguerite");

    assertThat(tokens.toString()).doesNotContain(tokens.refreshToken(), tokens.accessToken());
  }
}
