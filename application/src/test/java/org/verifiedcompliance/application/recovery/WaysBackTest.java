package org.verifiedcompliance.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.deliveries.DeliverLettersService;
import org.verifiedcompliance.application.mail.KeptMails;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.proofs.CountingShortCodes;
import org.verifiedcompliance.application.proofs.InMemoryQuotas;
import org.verifiedcompliance.domain.people.EmailAddress;

class WaysBackTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private final AuthWorld world = new AuthWorld();
  private final KeptLetters outbox = new KeptLetters();
  private final InMemoryQuotas quotas = new InMemoryQuotas();
  private final CountingShortCodes codes = new CountingShortCodes();
  private final AccountLetters letters =
      new AccountLetters(outbox, () -> URI.create("https://vc.example.org/"), world.ids);
  private final RequestPasswordReset request =
      new RequestPasswordResetService(
          world.accounts,
          world.open,
          world.secrets,
          LetterQuotas.ofResets(quotas, world.secrets),
          letters,
          world.unitOfWork,
          world.clock);
  private final ConfirmPasswordReset confirm =
      new ConfirmPasswordResetService(
          world.accounts,
          world.open,
          world.secrets,
          world.policy,
          world.hasher,
          new PasswordRenewal(
              world.accounts,
              world.open,
              world.secrets,
              world.signIns,
              world.signIns,
              world.failures,
              world.wrongPasswords,
              world.events,
              world.unitOfWork),
          world.clock);
  private final SendSignInCode sendCode =
      new SendSignInCodeService(
          world.accounts,
          world.open,
          codes,
          LetterQuotas.ofCodes(quotas, world.secrets),
          letters,
          world.unitOfWork,
          world.clock);
  private final RedeemSignInCode redeem =
      new RedeemSignInCodeService(
          world.accounts,
          world.open,
          codes,
          world.secrets,
          quotas,
          world.door,
          world.events,
          world.unitOfWork,
          world.clock);

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
    assertThat(request.request(new RequestPasswordReset.Command(nobody, HOME)))
        .isEqualTo(new RequestPasswordReset.Outcome.Accepted());
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
    return request.request(new RequestPasswordReset.Command(ADA, HOME));
  }

  private ConfirmPasswordReset.Outcome confirm(String token, String password) {
    return confirm.confirm(new ConfirmPasswordReset.Command(token, new Password(password), HOME));
  }

  private SendSignInCode.Outcome send() {
    return sendCode.send(new SendSignInCode.Command(ADA, HOME));
  }

  private LogIn.Outcome redeem(String code) {
    return redeem.redeem(new RedeemSignInCode.Command(ADA, code, "phone", HOME));
  }
}
