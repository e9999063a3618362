package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.Busy;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.Changed;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.WeakPassword;
import org.verifiedcompliance.application.auth.ChangePassword.Outcome.WrongPassword;
import org.verifiedcompliance.application.auth.EndSignIn.Outcome.Ended;
import org.verifiedcompliance.application.auth.EndSignIn.Outcome.NoSuchSignIn;
import org.verifiedcompliance.application.auth.RefreshTokens.Outcome.Refused;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.domain.people.Role;

class SigningOutTest {
  private static final String NEXT = "seven quiet lanterns";
  private final AuthWorld world = new AuthWorld();
  private Account account;
  private IssuedTokens phone;
  private IssuedTokens tablet;

  @BeforeEach
  void signInTwice() {
    account = world.registered("marguerite");
    phone = world.tokensOf("marguerite");
    tablet = world.tokensOf("marguerite");
  }

  @Test
  void logsOneDeviceOut() {
    world.logOut.logOut(new LogOut.Command(world.user(phone), null, HOME));

    assertThat(world.isGood(phone)).isFalse();
    assertThat(world.refresh(phone.refreshToken())).isEqualTo(new Refused());
    assertThat(world.isGood(tablet)).isTrue();
    assertThat(world.events.kinds()).endsWith(AccountEvent.Kind.SIGN_IN_ENDED);
  }

  @Test
  void logsTheDeviceOfTheRefreshTokenOutToo() {
    world.logOut.logOut(new LogOut.Command(world.user(phone), tablet.refreshToken(), HOME));

    assertThat(world.isGood(phone)).isFalse();
    assertThat(world.isGood(tablet)).isFalse();
  }

  @Test
  void doesNotTouchTheRefreshTokensOfOthers() {
    world.registered("henri");
    var others = world.tokensOf("henri");
    world.logOut.logOut(new LogOut.Command(world.user(phone), others.refreshToken(), HOME));
    world.logOut.logOut(new LogOut.Command(world.user(tablet), "unknown", HOME));

    assertThat(world.isGood(others)).isTrue();
    assertThat(world.isGood(tablet)).isFalse();
  }

  @Test
  void logsOutEverywhere() {
    assertThat(world.logOutEverywhere.logOutEverywhere(account.person().id(), HOME)).isEqualTo(2);

    assertThat(world.isGood(phone)).isFalse();
    assertThat(world.isGood(tablet)).isFalse();
    assertThat(world.refresh(tablet.refreshToken())).isEqualTo(new Refused());
    assertThat(world.isGood(world.tokensOf("marguerite"))).isTrue();
  }

  @Test
  void endsOneDeviceFromAnother() {
    var other = world.user(tablet).signIn();

    assertThat(end(phone, other)).isEqualTo(new Ended());
    assertThat(end(phone, other)).isEqualTo(new NoSuchSignIn());
    assertThat(world.isGood(tablet)).isFalse();
    assertThat(world.isGood(phone)).isTrue();
    assertThat(world.listSignIns.list(account.person().id())).hasSize(1);
  }

  @Test
  void endsNoDeviceOfSomebodyElse() {
    world.registered("henri");
    var others = world.tokensOf("henri");

    assertThat(end(others, world.user(phone).signIn())).isEqualTo(new NoSuchSignIn());
    assertThat(world.isGood(phone)).isTrue();
  }

  @Test
  void changesThePasswordAndSignsTheOtherDevicesOut() {
    assertThat(change(AuthWorld.PASSWORD, NEXT)).isEqualTo(new Changed());

    assertThat(world.isGood(phone)).isTrue();
    assertThat(world.isGood(tablet)).isFalse();
    assertThat(world.logIn("marguerite", AuthWorld.PASSWORD))
        .isInstanceOf(LogIn.Outcome.Refused.class);
    assertThat(world.logIn("marguerite", NEXT)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
    assertThat(world.events.kinds()).contains(AccountEvent.Kind.PASSWORD_CHANGED);
  }

  @Test
  void takesBackWhatWasAskedForAndNotDone() {
    asked(Purpose.CHANGE_EMAIL);
    asked(Purpose.LOGIN_CHALLENGE);
    change(AuthWorld.PASSWORD, NEXT);
    assertThat(isOpen(Purpose.CHANGE_EMAIL) || isOpen(Purpose.LOGIN_CHALLENGE)).isFalse();

    asked(Purpose.PASSWORD_RESET);
    asked(Purpose.SIGN_IN_CODE);
    world.logOutEverywhere.logOutEverywhere(account.person().id(), HOME);
    assertThat(isOpen(Purpose.PASSWORD_RESET) || isOpen(Purpose.SIGN_IN_CODE)).isFalse();
  }

  @Test
  void endsWhatHearsOfThePersonAndLeavesTheKeys() {
    var person = account.person().id();
    world.access.leave(person, new StandingAccess.Ended(2, 3, true));
    world.logOutEverywhere.logOutEverywhere(person, HOME);

    assertThat(world.access.of(person)).isEqualTo(new StandingAccess.Ended(2, 0, false));
  }

  @Test
  void changesNothingForWhoDoesNotKnowThePasswordAndCountsThem() {
    for (var i = 0; i < 5; i++) {
      assertThat(change("wrong", NEXT)).isEqualTo(new WrongPassword());
    }
    assertThat(change(AuthWorld.PASSWORD, NEXT))
        .isEqualTo(new TooManyAttempts(Duration.ofSeconds(60)));
    assertThat(world.isGood(tablet)).isTrue();
  }

  @Test
  void takesNoWeakPassword() {
    assertThat(change(AuthWorld.PASSWORD, "marguerite!")).isInstanceOf(WeakPassword.class);
    assertThat(change(AuthWorld.PASSWORD, "short")).isInstanceOf(WeakPassword.class);
  }

  @Test
  void changesNothingWhenThereIsNoTimeToHash() {
    world.hasher.setBusy(true);

    assertThat(change(AuthWorld.PASSWORD, NEXT)).isEqualTo(new Busy());
    world.hasher.setBusy(false);
    assertThat(world.logIn("marguerite", AuthWorld.PASSWORD))
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  @Test
  void takesRolesFromTheAccountAtOnce() {
    world.accounts.changeRoles(account.person().id(), Set.of(Role.MEMBER, Role.ADMIN));
    assertThat(world.user(phone).is(Role.ADMIN)).isTrue();

    world.accounts.changeRoles(account.person().id(), Set.of(Role.MEMBER));
    assertThat(world.user(phone).is(Role.ADMIN)).isFalse();
  }

  @Test
  void refusesAClosedAccountAndAnEarlierEpochAtOnce() {
    world.accounts.setActive(account.person().id(), false);
    assertThat(world.isGood(phone)).isFalse();

    world.accounts.setActive(account.person().id(), true);
    assertThat(world.isGood(phone)).isTrue();

    world.accounts.raiseEpoch(account.person().id());
    assertThat(world.isGood(phone)).isFalse();
  }

  @Test
  void refusesATokenOfAnotherPersonsSignIn() {
    world.registered("henri");
    var signIn = world.user(phone).signIn();
    var henri = world.user(world.tokensOf("henri")).person();
    var now = world.clock.instant();
    var forged =
        world.accessTokens.issue(new AccessClaims(henri, signIn, 1, now, now.plusSeconds(60)));

    assertThat(world.authenticate.authenticate(forged))
        .isEqualTo(new Authenticate.Outcome.Invalid());
  }

  private void asked(Purpose purpose) {
    var until = world.clock.instant().plusSeconds(60);
    var hash = world.secrets.hashOf(purpose.name());
    var signIn = world.user(phone).signIn();
    world.open.replace(
        new OneTimeSecret(purpose, account.person().id(), hash, null, signIn, until));
  }

  private boolean isOpen(Purpose purpose) {
    var hash = world.secrets.hashOf(purpose.name());
    return world.open.find(purpose, hash, world.clock.instant()).isPresent();
  }

  private EndSignIn.Outcome end(IssuedTokens by, UUID signIn) {
    return world.endSignIn.end(new EndSignIn.Command(world.user(by), signIn, HOME));
  }

  private ChangePassword.Outcome change(String current, String next) {
    return world.changePassword.change(
        new ChangePassword.Command(
            world.user(phone), new Password(current), new Password(next), HOME));
  }
}
