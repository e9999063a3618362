package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.domain.people.EmailAddress;

class ReauthenticationTest {
  private final AuthWorld world = new AuthWorld();
  private final PasswordTries oneAtOnce =
      new PasswordTries(world.failures, world.secrets, world.clock, 1, Duration.ofMinutes(1));
  private final Reauthentication reauthentication =
      new Reauthentication(
          world.accounts,
          oneAtOnce,
          world.hasher,
          world.wrongPasswords,
          world.signIns,
          world.clock);
  private final CurrentUser ada = signedIn();

  @Test
  void aFreshSignInSpeaksForItselfAlone() {
    world.pass(Reauthentication.FRESH);
    assertThat(reauthentication.ask(ada, null, HOME)).isEqualTo(new Answer.Proven());
    world.pass(Duration.ofNanos(1));
    world.tokensOf("ada");

    assertThat(reauthentication.ask(ada, null, HOME)).isEqualTo(new Answer.Stale());
  }

  @Test
  void aSignInThatEndedSpeaksForNobody() {
    world.signIns.end(ada.person(), ada.signIn(), world.clock.instant());

    assertThat(reauthentication.ask(ada, null, HOME)).isEqualTo(new Answer.Stale());
  }

  @Test
  void theRightPasswordForgetsTheWrongOnes() {
    for (var round = 0; round < 3; round++) {
      for (var i = 0; i < 4; i++) {
        assertThat(ask("wrong")).isEqualTo(new Answer.WrongPassword());
      }
      assertThat(ask(AuthWorld.PASSWORD)).isEqualTo(new Answer.Proven());
    }
  }

  @Test
  void failuresCountLikeFailedLogIns() {
    for (var i = 0; i < 5; i++) {
      ask("wrong");
    }

    assertThat(world.logIn("ada", AuthWorld.PASSWORD))
        .isEqualTo(new LogIn.Outcome.TooManyAttempts(Duration.ofMinutes(1)));
    assertThat(ask(AuthWorld.PASSWORD))
        .isEqualTo(new Answer.TooManyAttempts(Duration.ofMinutes(1)));
  }

  @Test
  void aPasswordThatWasVoidedByGuessesIsNone() {
    for (var i = 0; i < WrongPasswords.MOST; i++) {
      world.wrongPasswords.add(ada.person());
    }

    assertThat(ask(AuthWorld.PASSWORD)).isEqualTo(new Answer.WrongPassword());
  }

  @Test
  void whoeverComesWhileAllPlacesAreTakenComesAgain() {
    var other = new EmailAddress("bob@example.org");

    assertThat(oneAtOnce.<Answer>make(other, HOME, _ -> ask(AuthWorld.PASSWORD)))
        .isEqualTo(new Answer.Busy());
    world.hasher.setBusy(true);
    assertThat(ask(AuthWorld.PASSWORD)).isEqualTo(new Answer.Busy());
  }

  private Answer ask(String password) {
    return reauthentication.ask(ada, new Password(password), HOME);
  }

  private CurrentUser signedIn() {
    world.registered("ada");
    return world.user(world.tokensOf("ada"));
  }
}
