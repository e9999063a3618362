package org.verifiedcompliance.application.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.factors.FactorWorld.with;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.application.auth.SecondProof.Code;
import org.verifiedcompliance.application.auth.SecondProof.RecoveryCode;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Change;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.Done;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.NotOn;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.NotProven;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.WrongCode;

class ChangeSecondFactorTest {
  private final FactorWorld world = new FactorWorld();
  private final CurrentUser ada = world.user("ada");

  @Test
  void thePasswordSwitchesItOff() {
    world.on(ada);
    var command = with(ada, AuthWorld.PASSWORD, null);
    assertThat(world.change.change(Change.SWITCH_OFF, command)).isEqualTo(new Done(List.of()));

    assertThat(world.logIn("ada", AuthWorld.PASSWORD, null))
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
    assertThat(world.auth.events.kinds()).contains(AccountEvent.Kind.SECOND_FACTOR_OFF);
    assertThat(world.outbox.subjects()).endsWith("Two-step sign-in was switched off");
    assertThat(world.change.change(Change.SWITCH_OFF, command)).isEqualTo(new NotOn());
    assertThat(world.change.change(Change.RENEW_RECOVERY_CODES, command)).isEqualTo(new NotOn());
  }

  @Test
  void aCodeOrARecoveryCodeSwitchesItOff() {
    world.on(ada);
    var byCode = with(ada, null, new Code(world.code(ada)));
    assertThat(world.change.change(Change.SWITCH_OFF, byCode)).isEqualTo(new Done(List.of()));

    var codes = world.on(ada);
    var byRecovery = with(ada, null, new RecoveryCode(codes.getFirst()));
    assertThat(world.change.change(Change.SWITCH_OFF, byRecovery)).isEqualTo(new Done(List.of()));
  }

  @Test
  void aSignInAloneChangesNothingHoweverFresh() {
    world.on(ada);

    assertThat(world.change.change(Change.SWITCH_OFF, with(ada, null, null)))
        .isEqualTo(notProven(new Answer.Stale()));
    assertThat(world.change.change(Change.RENEW_RECOVERY_CODES, with(ada, "wrong", null)))
        .isEqualTo(notProven(new Answer.WrongPassword()));
    world.auth.hasher.setBusy(true);
    assertThat(world.change.change(Change.SWITCH_OFF, with(ada, AuthWorld.PASSWORD, null)))
        .isEqualTo(notProven(new Answer.Busy()));
    assertThat(world.factors.find(ada.person())).isPresent();
  }

  @Test
  void aWrongProofIsLookedAtBeforeTheRightPassword() {
    world.on(ada);

    assertThat(
            world.change.change(
                Change.SWITCH_OFF, with(ada, AuthWorld.PASSWORD, new Code("wrong"))))
        .isEqualTo(new WrongCode());
    assertThat(world.factors.find(ada.person())).isPresent();
  }

  @Test
  void fiveWrongProofsEndTheGuessing() {
    world.on(ada);
    for (var i = 0; i < 5; i++) {
      assertThat(
              world.change.change(Change.RENEW_RECOVERY_CODES, with(ada, null, new Code("wrong"))))
          .isEqualTo(new WrongCode());
    }

    assertThat(world.change.change(Change.SWITCH_OFF, with(ada, null, new Code(world.code(ada)))))
        .isEqualTo(new TooManyAttempts(Duration.ofMinutes(15)));
  }

  @Test
  void newRecoveryCodesReplaceTheFormerOnes() {
    var former = world.on(ada);
    var outcome =
        world.change.change(
            Change.RENEW_RECOVERY_CODES, with(ada, null, new Code(world.code(ada))));
    assertThat(outcome).isInstanceOf(Done.class).hasToString("Done[...]");
    var next = ((Done) outcome).recoveryCodes();

    assertThat(next).hasSize(10).doesNotContainAnyElementsOf(former);
    assertThat(
            world.change.change(
                Change.SWITCH_OFF, with(ada, null, new RecoveryCode(former.getFirst()))))
        .isEqualTo(new WrongCode());
    assertThat(
            world.change.change(
                Change.SWITCH_OFF, with(ada, null, new RecoveryCode(next.getLast()))))
        .isEqualTo(new Done(List.of()));
  }

  @Test
  void aPasswordThatWasVoidedByGuessesIsNone() {
    world.on(ada);
    for (var i = 0; i < 100; i++) {
      world.auth.wrongPasswords.add(ada.person());
    }

    assertThat(world.change.change(Change.SWITCH_OFF, with(ada, AuthWorld.PASSWORD, null)))
        .isEqualTo(notProven(new Answer.WrongPassword()));
  }

  private static ChangeSecondFactor.Outcome notProven(Answer answer) {
    return new NotProven(answer);
  }
}
