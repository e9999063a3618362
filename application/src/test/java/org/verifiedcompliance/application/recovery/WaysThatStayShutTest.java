package org.verifiedcompliance.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.domain.people.EmailAddress;

class WaysThatStayShutTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");
  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.org");
  private static final String NEXT = "six brass kettles";

  private final RecoveryWorld world = new RecoveryWorld();
  private final Account ada = world.auth.registered("ada");

  @Test
  void onlyTheNewestTokenIsGoodAndOnlyForAnHour() {
    world.ask(ADA);
    world.ask(ADA);
    assertThat(world.confirm(world.outbox.secret(0), NEXT)).isEqualTo(invalid());
    world.auth.pass(Duration.ofHours(1));

    assertThat(world.confirm(world.outbox.secret(1), NEXT)).isEqualTo(invalid());
    assertThat(world.confirm("nonsense", NEXT)).isEqualTo(invalid());
    assertThat(world.auth.logIn("ada", AuthWorld.PASSWORD))
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  @Test
  void aClosedAccountGetsNoLettersAndNoPassword() {
    world.ask(ADA);
    world.send(ADA);
    world.auth.accounts.setActive(ada.person().id(), false);

    assertThat(world.confirm(world.outbox.secret(0), NEXT)).isEqualTo(invalid());
    assertThat(world.redeem(ADA, world.outbox.secret(1))).isEqualTo(new LogIn.Outcome.Refused());
    assertThat(world.ask(ADA)).isEqualTo(new RequestPasswordReset.Outcome.Accepted());
    assertThat(world.send(ADA)).isInstanceOf(SendSignInCode.Outcome.Accepted.class);
    assertThat(world.outbox.subjects()).hasSize(2);
  }

  @Test
  void aResetVoidsEveryOtherOpenSecret() {
    world.send(ADA);
    world.ask(ADA);
    world.confirm(world.outbox.secret(1), NEXT);

    assertThat(world.redeem(ADA, world.outbox.secret(0))).isEqualTo(new LogIn.Outcome.Refused());
    assertThat(world.auth.events.kinds()).contains(AccountEvent.Kind.PASSWORD_RESET);
  }

  @Test
  void noLogInWithTheOldPasswordOutlivesAReset() {
    world.ask(ADA);
    var token = world.outbox.lastSecret();
    world.auth.hasher.meanwhile(() ->
        assertThat(world.confirm(token, NEXT)).isEqualTo(new ConfirmPasswordReset.Outcome.Done()));

    assertThat(world.auth.logIn("ada", AuthWorld.PASSWORD)).isEqualTo(new LogIn.Outcome.Refused());
    assertThat(world.auth.listSignIns.list(ada.person().id())).isEmpty();
  }

  @Test
  void aResetEndsWhatAnIntruderLeftAndSaysWhatStillStands() {
    world.auth.access.leave(ada.person().id(), new StandingAccess.Ended(2, 3, true));
    world.ask(ADA);
    world.confirm(world.outbox.lastSecret(), NEXT);

    assertThat(world.auth.access.of(ada.person().id()).keys()).isZero();
    assertThat(world.outbox.subjects()).endsWith("A new password was set");
    assertThat(world.outbox.lastText())
        .contains("all devices were signed out; API keys revoked: 2; devices that get no push")
        .contains("any more: 3; the private address of your calendar is dead.")
        .contains("webhooks still stand");
  }

  @Test
  void aResetThatFoundNothingElseSaysOnlyWhatWas() {
    world.ask(ADA);
    world.confirm(world.outbox.lastSecret(), NEXT);

    assertThat(world.outbox.lastText()).contains("account; all devices were signed out.");
  }

  @Test
  void ofTwoWhoSpendOneTokenTheSecondChangesNothing() {
    world.ask(ADA);
    var token = world.auth.secrets.hashOf(world.outbox.lastSecret());
    var now = world.auth.clock.instant();
    assertThat(world.renewal.renew(ada, token, "new$1$first words", HOME, now)).isTrue();

    assertThat(world.renewal.renew(ada, token, "new$2$second words", HOME, now)).isFalse();
    assertThat(world.auth.logIn("ada", "first words")).isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  @Test
  void anAccountThatIsGoneIsABrokenPromise() {
    var gone = AccountFixture.accountOf(AccountFixture.person("gone"));
    var token = world.auth.secrets.hashOf("token");
    var now = world.auth.clock.instant();
    world.auth.open.replace(
        new OneTimeSecret(
            Purpose.PASSWORD_RESET, gone.person().id(), token, null, null, now.plusSeconds(1)));

    assertThatIllegalStateException()
        .isThrownBy(() -> world.renewal.renew(gone, token, "new$1$words", HOME, now));
  }

  @Test
  void aCodeIsGoodForTenMinutesAndForItsPersonAlone() {
    world.send(ADA);
    world.auth.registered("bob");
    var code = world.outbox.lastSecret();
    assertThat(world.redeem(new EmailAddress("bob@example.org"), code))
        .isEqualTo(new LogIn.Outcome.Refused());
    world.auth.pass(Duration.ofMinutes(10));

    assertThat(world.redeem(ADA, code)).isEqualTo(new LogIn.Outcome.Refused());
  }

  @Test
  void unknownAddressesAreAnsweredLikeWrongCodes() {
    assertThat(world.send(NOBODY)).isInstanceOf(SendSignInCode.Outcome.Accepted.class);

    assertThat(world.outbox.subjects()).isEmpty();
    assertThat(world.redeem(NOBODY, "000001")).isEqualTo(new LogIn.Outcome.Refused());
    assertThat(world.auth.events.kinds()).endsWith(AccountEvent.Kind.LOGIN_FAILED);
  }

  @Test
  void fiveCodesAnHourGoToOneAddress() {
    for (var i = 0; i < 6; i++) {
      assertThat(world.send(ADA)).isInstanceOf(SendSignInCode.Outcome.Accepted.class);
    }

    assertThat(world.outbox.subjects()).hasSize(5);
  }

  @Test
  void whatHoldsSecretsTellsNothingOfThem() {
    var reset = new ConfirmPasswordReset.Command("token-text", new Password(NEXT), HOME);
    var redeem = new RedeemSignInCode.Command(ADA, "123456", "phone", HOME);

    assertThat(reset.toString()).doesNotContain("token-text", NEXT);
    assertThat(redeem.toString()).doesNotContain("123456");
  }

  @Test
  void aQuotaHasANumberAndAWindow() {
    var hour = Duration.ofHours(1);
    assertThat(new Quota("most", 100, hour).most()).isEqualTo(100);

    assertThatIllegalArgumentException().isThrownBy(() -> new Quota("none", 0, hour));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quota("many", 101, hour));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quota("empty", 1, Duration.ZERO));
  }

  private static ConfirmPasswordReset.Outcome invalid() {
    return new ConfirmPasswordReset.Outcome.InvalidToken();
  }
}
