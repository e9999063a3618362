package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.ReadablePasswordHasher;
import org.verifiedcompliance.domain.people.PersonId;

/** What happens to an account while the password of a log-in is being compared. */
class TooLateTest {
  private static final ClientAddress ELSEWHERE = new ClientAddress("203.0.113.9");

  private final AuthWorld world = new AuthWorld();
  private final Account account = world.registered("marguerite");
  private final PersonId person = account.person().id();

  @Test
  void noLogInOutlivesAChangeOfThePassword() {
    var user = world.user(world.tokensOf("marguerite"));
    var change =
        new ChangePassword.Command(
            user,
            new Password(AuthWorld.PASSWORD),
            new Password("seven quiet lanterns"),
            ELSEWHERE);
    refusedWhen(() ->
        assertThat(world.changePassword.change(change))
            .isEqualTo(new ChangePassword.Outcome.Changed()));

    assertThat(world.listSignIns.list(person))
        .extracting(SignIn::id)
        .containsExactly(user.signIn());
  }

  @Test
  void noLogInOutlivesTheEndOfAll() {
    refusedWhen(() -> world.logOutEverywhere.logOutEverywhere(person, ELSEWHERE));
  }

  @Test
  void noLogInOutlivesTheEndOfTheAccount() {
    refusedWhen(() -> world.accounts.setActive(person, false));
    world.accounts.setActive(person, true);

    assertThat(world.listSignIns.list(person)).isEmpty();
  }

  @Test
  void aPasswordThatWasHashedAnewMeanwhileIsTriedAgain() {
    var old = ReadablePasswordHasher.OUTDATED + "1$" + AuthWorld.PASSWORD;
    world.accounts.setPassword(person, old);
    world.hasher.meanwhile(
        () -> world.accounts.replacePassword(person, old, "new$9$" + AuthWorld.PASSWORD));

    assertThat(logIn()).isEqualTo(new LogIn.Outcome.Busy());
    assertThat(logIn()).isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  private void refusedWhen(Runnable meanwhile) {
    world.hasher.meanwhile(meanwhile);

    assertThat(logIn()).isEqualTo(new LogIn.Outcome.Refused());
    assertThat(world.events.kinds()).endsWith(AccountEvent.Kind.LOGIN_FAILED);
  }

  private LogIn.Outcome logIn() {
    return world.logIn.logIn(
        new LogIn.Command(
            account.person().email(), new Password(AuthWorld.PASSWORD), "phone", HOME));
  }
}
