package org.verifiedcompliance.application.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.FinishLogIn;
import org.verifiedcompliance.application.auth.LogIn.Outcome.LoggedIn;
import org.verifiedcompliance.application.auth.LogIn.Outcome.Refused;
import org.verifiedcompliance.application.auth.LogIn.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.auth.LogIn.Outcome.WrongCode;
import org.verifiedcompliance.application.auth.SecondProof.Code;
import org.verifiedcompliance.application.auth.SecondProof.RecoveryCode;
import org.verifiedcompliance.application.auth.SecondStep;

class SecondStepTest {
  private final FactorWorld world = new FactorWorld();
  private final CurrentUser ada = world.user("ada");

  @Test
  void aChallengeAndACodeSignInOnce() {
    world.on(ada);
    var challenge = world.challengeOf("ada");
    var code = new Code(world.code(ada));

    assertThat(world.finish(challenge, code)).isInstanceOf(LoggedIn.class);
    assertThat(world.finish(challenge, code)).isEqualTo(new Refused());
    assertThat(world.finish(world.challengeOf("ada"), code)).isEqualTo(new WrongCode());
  }

  @Test
  void passwordAndCodeMayComeTogether() {
    world.on(ada);
    var code = new Code(world.code(ada));

    assertThat(world.logIn("ada", "wrong", code)).isEqualTo(new Refused());
    assertThat(world.logIn("ada", AuthWorld.PASSWORD, code)).isInstanceOf(LoggedIn.class);
    assertThat(world.logIn("ada", AuthWorld.PASSWORD, code)).isEqualTo(new WrongCode());
  }

  @Test
  void aChallengeStaysGoodAfterAWrongCodeButNotForLong() {
    world.on(ada);
    var challenge = world.challengeOf("ada");
    assertThat(world.finish(challenge, new Code("wrong"))).isEqualTo(new WrongCode());
    assertThat(world.auth.events.kinds()).contains(AccountEvent.Kind.SECOND_FACTOR_FAILED);
    assertThat(world.finish(challenge, new Code(world.code(ada)))).isInstanceOf(LoggedIn.class);

    var late = world.challengeOf("ada");
    world.auth.pass(Duration.ofMinutes(5));
    assertThat(world.finish(late, new Code(world.code(ada)))).isEqualTo(new Refused());
    assertThat(world.finish("nonsense", new Code(world.code(ada)))).isEqualTo(new Refused());
  }

  @Test
  void onlyTheNewestChallengeIsGood() {
    world.on(ada);
    var former = world.challengeOf("ada");
    var newest = world.challengeOf("ada");

    assertThat(world.finish(former, new Code(world.code(ada)))).isEqualTo(new Refused());
    assertThat(world.finish(newest, new Code(world.code(ada)))).isInstanceOf(LoggedIn.class);
  }

  @Test
  void aClosedAccountIsNotFinished() {
    world.on(ada);
    var challenge = world.challengeOf("ada");
    world.auth.accounts.setActive(ada.person(), false);

    assertThat(world.finish(challenge, new Code(world.code(ada)))).isEqualTo(new Refused());
  }

  @Test
  void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
    var codes = world.on(ada);
    var typed = " " + codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
    assertThat(world.finish(world.challengeOf("ada"), new RecoveryCode(typed)))
        .isInstanceOf(LoggedIn.class);
    assertThat(world.finish(world.challengeOf("ada"), new RecoveryCode(codes.getFirst())))
        .isEqualTo(new WrongCode());

    assertThat(world.factors.find(ada.person()).orElseThrow().recoveryCodes()).isEqualTo(9);
    assertThat(world.auth.events.kinds()).contains(AccountEvent.Kind.RECOVERY_CODE_USED);
    assertThat(world.outbox.subjects()).endsWith("A recovery code was used");
  }

  @Test
  void guessesCountWhicheverWayTheyComeAndTheRightOneForgetsThem() {
    var codes = world.on(ada);
    var challenge = world.challengeOf("ada");
    for (var i = 0; i < 4; i++) {
      world.finish(challenge, i % 2 == 0 ? new Code("wrong") : new RecoveryCode("wrong"));
    }
    assertThat(world.finish(challenge, new RecoveryCode(codes.getFirst())))
        .isInstanceOf(LoggedIn.class);

    var next = world.challengeOf("ada");
    for (var i = 0; i < 5; i++) {
      assertThat(world.finish(next, new Code("wrong"))).isEqualTo(new WrongCode());
    }
    assertThat(world.finish(next, new Code(world.code(ada))))
        .isEqualTo(new TooManyAttempts(Duration.ofMinutes(15)));
    assertThat(world.finish(next, new RecoveryCode(codes.getLast())))
        .isEqualTo(new TooManyAttempts(Duration.ofMinutes(15)));
  }

  @Test
  void aRecoveryCodeConfirmsNothingThatIsNotOn() {
    world.begin(ada, null);
    var person = world.auth.accounts.find(ada.person()).orElseThrow().person();

    assertThat(SecondStep.NONE.isNeeded(ada.person())).isFalse();
    assertThat(world.check(person, new RecoveryCode("CODE-0001")))
        .isEqualTo(new SecondStep.Check.Wrong());
    assertThat(SecondStep.NONE.check(person, new Code("1"), world.auth.clock.instant()))
        .isEqualTo(new SecondStep.Check.Wrong());
  }

  @Test
  void whatHoldsSecretsTellsNothingOfThem() {
    world.on(ada);
    var required = world.logIn("ada", AuthWorld.PASSWORD, null);
    var command = new FinishLogIn.Command("challenge-text", new Code("123456"), "phone", HOME);

    assertThat(required).hasToString("SecondFactorRequired[...]");
    assertThat(command.toString()).doesNotContain("challenge-text", "123456");
    assertThat(new Code("123456").toString()).doesNotContain("123456");
    assertThat(new RecoveryCode("ABCD").toString()).doesNotContain("ABCD");
  }
}
