package org.verifiedcompliance.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.deliveries.DeliverLettersService;
import org.verifiedcompliance.application.mail.KeptMails;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.domain.people.EmailAddress;

class WaysBackTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private final RecoveryWorld ways = new RecoveryWorld();
  private final AuthWorld world = ways.auth;
  private final KeptLetters outbox = ways.outbox;

  @Test
  void aTokenSetsANewPasswordOnceAndEndsEverySignIn() {
    world.registered("ada");
    var tokens = world.tokensOf("ada");
    ask();
    var token = outbox.lastSecret();

    assertThat(confirm(token, "short"))
        .isInstanceOf(ConfirmPasswordReset.Outcome.WeakPassword.class);
    world.hasher.setBusy(true);
    assertThat(confirm(token, "six brass kettles"))
        .isEqualTo(new ConfirmPasswordReset.Outcome.Busy());
    world.hasher.setBusy(false);
    assertThat(confirm(token, "six brass kettles"))
        .isEqualTo(new ConfirmPasswordReset.Outcome.Done());
    assertThat(confirm(token, "six brass kettles"))
        .isEqualTo(new ConfirmPasswordReset.Outcome.InvalidToken());
    assertThat(world.isGood(tokens)).isFalse();
    assertThat(world.logIn("ada", "six brass kettles")).isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  @Test
  void fewLettersLeaveAndUnknownAddressesAreAnsweredAlike() {
    world.registered("ada");
    for (var i = 0; i < 9; i++) {
      assertThat(ask()).isEqualTo(new RequestPasswordReset.Outcome.Accepted());
    }
    var nobody = new EmailAddress("nobody@example.org");
    assertThat(ways.ask(nobody)).isEqualTo(new RequestPasswordReset.Outcome.Accepted());
    assertThat(ask()).isEqualTo(new RequestPasswordReset.Outcome.TooMany(Duration.ofHours(1)));
    assertThat(outbox.subjects()).hasSize(3).containsOnly("Set a new password");
  }

  @Test
  void aHundredWrongPasswordsVoidThePasswordUntilTheReset() {
    world.registered("ada");
    var tokens = world.tokensOf("ada");
    for (var i = 0; i < 100; i++) {
      assertThat(world.logIn("ada", "wrong")).isEqualTo(new LogIn.Outcome.Refused());
      world.pass(Duration.ofMinutes(15));
    }
    assertThat(world.logIn("ada", AuthWorld.PASSWORD)).isEqualTo(new LogIn.Outcome.Refused());
    var live = world.refreshed(tokens.refreshToken());
    assertThat(world.isGood(live)).isTrue();

    ask();
    confirm(outbox.lastSecret(), AuthWorld.PASSWORD);
    assertThat(world.logIn("ada", AuthWorld.PASSWORD)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  @Test
  void aCodeSignsInOnceAndForFiveTries() {
    world.registered("ada");
    assertThat(send()).isEqualTo(new SendSignInCode.Outcome.Accepted(Duration.ofMinutes(10)));
    var code = outbox.lastSecret();
    assertThat(redeem(code)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
    assertThat(redeem(code)).isEqualTo(new LogIn.Outcome.Refused());

    send();
    for (var i = 0; i < 5; i++) {
      assertThat(redeem("wrong")).isEqualTo(new LogIn.Outcome.Refused());
    }
    assertThat(redeem(outbox.lastSecret())).isEqualTo(new LogIn.Outcome.Refused());
    for (var i = 0; i < 22; i++) {
      redeem("wrong");
    }
    assertThat(redeem("wrong")).isInstanceOf(LogIn.Outcome.TooManyAttempts.class);
    for (var i = 0; i < 18; i++) {
      send();
    }
    assertThat(send()).isInstanceOf(SendSignInCode.Outcome.TooMany.class);
  }

  @Test
  void lettersAreSentAgainUntilSomebodyTakesThem() {
    world.registered("ada");
    ask();
    var mailer = new KeptMails();
    var deliver = new DeliverLettersService(outbox, mailer, world.clock);
    mailer.answer(new Mailer.Outcome.Unavailable("down"));
    assertThat(deliver.deliver()).isZero();
    assertThat(deliver.deliver()).isZero();
    assertThat(mailer.mails()).hasSize(1);

    world.pass(Duration.ofMinutes(1));
    mailer.answer(new Mailer.Outcome.Sent());
    assertThat(deliver.deliver()).isEqualTo(1);
    ask();
    mailer.answer(new Mailer.Outcome.Refused("unknown"));
    assertThat(deliver.deliver()).isZero();
    ask();
    world.pass(Duration.ofHours(1));
    assertThat(deliver.deliver()).isZero();
    assertThat(mailer.mails()).hasSize(3);
    assertThat(outbox.subjects()).isEmpty();
  }

  private RequestPasswordReset.Outcome ask() {
    return ways.ask(ADA);
  }

  private ConfirmPasswordReset.Outcome confirm(String token, String password) {
    return ways.confirm(token, password);
  }

  private SendSignInCode.Outcome send() {
    return ways.send(ADA);
  }

  private LogIn.Outcome redeem(String code) {
    return ways.redeem(ADA, code);
  }
}
