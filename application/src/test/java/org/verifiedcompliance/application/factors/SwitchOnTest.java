package org.verifiedcompliance.application.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.application.auth.SecondProof;
import org.verifiedcompliance.application.factors.BeginSecondFactor.Outcome.AlreadyOn;
import org.verifiedcompliance.application.factors.BeginSecondFactor.Outcome.Begun;
import org.verifiedcompliance.application.factors.BeginSecondFactor.Outcome.NotProven;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Change;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.NotBegun;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.On;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.WrongCode;

class SwitchOnTest {
  private static final String URI =
      "otpauth://totp/Verified%20Compliance:ada%40example.org?secret=SECRET1"
          + "&issuer=Verified%20Compliance&algorithm=SHA1&digits=6&period=30";

  private final FactorWorld world = new FactorWorld();
  private final CurrentUser ada = world.user("ada");

  @Test
  void aSecretGuardsNothingBeforeACodeIsShown() {
    assertThat(world.begin(ada, null)).isEqualTo(new Begun("SECRET1", URI));

    assertThat(world.logIn("ada", AuthWorld.PASSWORD, null)).isInstanceOf(loggedIn());
    assertThat(
            world.change.change(Change.SWITCH_OFF, FactorWorld.with(ada, AuthWorld.PASSWORD, null)))
        .isEqualTo(new ChangeSecondFactor.Outcome.NotOn());
  }

  @Test
  void aCodeSwitchesItOnGivesTenRecoveryCodesAndSignsTheOthersOut() {
    var other = world.auth.tokensOf("ada");
    world.begin(ada, null);
    var outcome = world.confirm(ada, world.code(ada));

    assertThat(outcome).isInstanceOf(On.class);
    assertThat(((On) outcome).recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(world.factors.find(ada.person()))
        .contains(new SecondFactor(ada.person(), "SECRET1", true, 10));
    assertThat(world.auth.isGood(other)).isFalse();
    assertThat(world.auth.signIns.listLive(ada.person(), world.auth.clock.instant())).hasSize(1);
    assertThat(world.auth.events.kinds()).contains(AccountEvent.Kind.SECOND_FACTOR_ON);
    assertThat(world.outbox.subjects()).containsExactly("Two-step sign-in was switched on");
  }

  @Test
  void theCodeThatConfirmsIsSpent() {
    world.begin(ada, null);
    var code = world.code(ada);
    world.confirm(ada, code);

    var proof = new SecondProof.Code(code);
    assertThat(world.logIn("ada", AuthWorld.PASSWORD, proof))
        .isEqualTo(new LogIn.Outcome.WrongCode());
  }

  @Test
  void aLaterSecretReplacesOneThatWasNeverConfirmed() {
    world.begin(ada, null);
    var former = world.code(ada);
    assertThat(world.begin(ada, null)).isInstanceOf(Begun.class);

    assertThat(world.confirm(ada, former)).isEqualTo(new WrongCode());
    assertThat(world.confirm(ada, world.code(ada))).isInstanceOf(On.class);
  }

  @Test
  void whatIsOnIsNotBegunOrConfirmedAgain() {
    assertThat(world.confirm(ada, "123456")).isEqualTo(new NotBegun());
    world.on(ada);

    assertThat(world.begin(ada, AuthWorld.PASSWORD)).isEqualTo(new AlreadyOn());
    assertThat(world.confirm(ada, world.code(ada))).isEqualTo(new NotBegun());
  }

  @Test
  void anOldSignInNeedsThePassword() {
    world.auth.pass(Duration.ofMinutes(6));

    assertThat(world.begin(ada, null)).isEqualTo(notProven(new Answer.Stale()));
    assertThat(world.begin(ada, "wrong")).isEqualTo(notProven(new Answer.WrongPassword()));
    assertThat(world.factors.find(ada.person())).isEmpty();
    assertThat(world.begin(ada, AuthWorld.PASSWORD)).isInstanceOf(Begun.class);
  }

  @Test
  void fiveWrongCodesEndTheGuessing() {
    world.begin(ada, null);
    for (var i = 0; i < 5; i++) {
      assertThat(world.confirm(ada, "wrong")).isEqualTo(new WrongCode());
    }
    assertThat(world.confirm(ada, world.code(ada)))
        .isEqualTo(new TooManyAttempts(Duration.ofMinutes(15)));

    world.auth.pass(Duration.ofMinutes(15));
    assertThat(world.confirm(ada, world.code(ada))).isInstanceOf(On.class);
  }

  @Test
  void whatHoldsSecretsTellsNothingOfThem() {
    var begun = world.begin(ada, null);
    var code = world.code(ada);
    var command = new ConfirmSecondFactor.Command(ada, code, HOME);
    var on = world.confirm(ada, code);

    assertThat(begun.toString()).doesNotContain("SECRET1");
    assertThat(command.toString()).doesNotContain(code);
    assertThat(on.toString()).doesNotContain("CODE-");
    assertThat(world.factors.find(ada.person()).orElseThrow().toString()).doesNotContain("SECRET1");
  }

  private static Class<?> loggedIn() {
    return LogIn.Outcome.LoggedIn.class;
  }

  private static BeginSecondFactor.Outcome notProven(Answer answer) {
    return new NotProven(answer);
  }
}
