package org.verifiedcompliance.application.emails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.EndSignIn;
import org.verifiedcompliance.application.auth.IssuedTokens;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.application.emails.ChangeEmail.Outcome.NotProven;
import org.verifiedcompliance.application.emails.ChangeEmail.Outcome.Sent;
import org.verifiedcompliance.application.emails.ChangeEmail.Outcome.TooMany;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.InvalidToken;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.Verified;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.domain.people.EmailAddress;

class ChangeEmailTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");
  private static final EmailAddress NEXT = new EmailAddress("countess@example.org");

  private final EmailWorld world = new EmailWorld();
  private final IssuedTokens tokens = world.signedIn("ada");
  private final CurrentUser user = world.auth.user(tokens);

  @Test
  void theAddressChangesOnceTheNewOneIsProven() {
    assertThat(world.change(user, NEXT, null)).isEqualTo(new Sent());
    assertThat(world.outbox.recipients()).containsExactly(NEXT.value(), ADA.value());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();

    var token = world.tokenOf(0);
    assertThat(world.verify(token)).isEqualTo(new Verified(NEXT));
    assertThat(world.auth.people.findByEmail(ADA)).isEmpty();
    assertThat(world.addresses.isVerified(user.person())).isTrue();
    assertThat(world.outbox.recipients().getLast()).isEqualTo(ADA.value());
    assertThat(world.auth.events.kinds()).contains(AccountEvent.Kind.EMAIL_CHANGED);
    assertThat(world.verify(token)).isEqualTo(new InvalidToken());
  }

  @Test
  void everyOtherDeviceIsSignedOutAndNoOlderLetterIsGood() {
    var other = world.auth.tokensOf("ada");
    world.send.send(user.person());
    world.change(user, NEXT, null);
    world.verify(world.tokenOf(1));

    assertThat(world.auth.isGood(tokens)).isTrue();
    assertThat(world.auth.isGood(other)).isFalse();
    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
  }

  @Test
  void aChangeThatNoDeviceAskedForIsNone() {
    var hash = world.auth.secrets.hashOf("token");
    var until = world.auth.clock.instant().plusSeconds(1);
    world.auth.open.replace(
        new OneTimeSecret(Purpose.CHANGE_EMAIL, user.person(), hash, NEXT, null, until));

    assertThat(world.verify("token")).isEqualTo(new InvalidToken());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();
  }

  @Test
  void aChangeWhoseDeviceWasSignedOutMeanwhileIsNone() {
    var other = world.auth.user(world.auth.tokensOf("ada"));
    world.change(user, NEXT, null);
    world.auth.endSignIn.end(new EndSignIn.Command(other, user.signIn(), HOME));

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();
  }

  @Test
  void aChangeDoesNotOutliveTheEndOfAllSignIns() {
    world.change(user, NEXT, null);
    world.auth.logOutEverywhere.logOutEverywhere(user.person(), HOME);

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();
  }

  @Test
  void aChangeToNoAddressIsNone() {
    var hash = world.auth.secrets.hashOf("token");
    var until = world.auth.clock.instant().plusSeconds(1);
    world.auth.open.replace(
        new OneTimeSecret(Purpose.CHANGE_EMAIL, user.person(), hash, null, null, until));

    assertThat(world.verify("token")).isEqualTo(new InvalidToken());
  }

  @Test
  void whetherSomebodyHasAnAddressOnlyItsMailboxLearns() {
    var bob = world.auth.registered("bob").person().email();
    world.change(user, NEXT, null);
    var token = world.tokenOf(0);

    for (var i = 0; i < 4; i++) {
      assertThat(world.change(user, bob, null)).isEqualTo(new Sent());
    }

    assertThat(world.change(user, bob, null)).isEqualTo(new TooMany(Duration.ofHours(1)));
    assertThat(world.outbox.recipients()).contains(bob.value());
    assertThat(world.outbox.subjects()).contains("Somebody wanted to use your e-mail address");
    // As after every newer wish: else an old letter would tell which wish met a taken address.
    assertThat(world.verify(token)).isEqualTo(new InvalidToken());
  }

  @Test
  void theAddressThatTheyHaveAlreadyIsAskedForLikeAnyOther() {
    assertThat(world.change(user, ADA, null)).isEqualTo(new Sent());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();
  }

  @Test
  void anAddressThatSomebodyTookMeanwhileIsTaken() {
    world.change(user, NEXT, null);
    world.auth.registered("countess");

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new VerifyEmail.Outcome.EmailTaken());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();
    assertThat(world.auth.isGood(tokens)).isTrue();
  }

  @Test
  void aClosedAccountKeepsItsAddress() {
    world.change(user, NEXT, null);
    world.auth.accounts.setActive(user.person(), false);

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
    assertThat(world.auth.people.findByEmail(ADA)).isPresent();
  }

  @Test
  void aSignInSpeaksForItselfForFiveMinutes() {
    world.auth.pass(Duration.ofMinutes(5));
    assertThat(world.change(user, NEXT, null)).isEqualTo(new Sent());
    world.auth.pass(Duration.ofNanos(1000));

    assertThat(world.change(user, NEXT, null)).isEqualTo(new NotProven(new Answer.Stale()));
    assertThat(world.change(user, NEXT, AuthWorld.PASSWORD)).isEqualTo(new Sent());
  }

  @Test
  void aWrongPasswordIsNoProofHoweverFreshTheSignIn() {
    assertThat(world.change(user, NEXT, "wrong")).isEqualTo(notProven(new Answer.WrongPassword()));
    world.auth.hasher.setBusy(true);
    assertThat(world.change(user, NEXT, "wrong")).isEqualTo(notProven(new Answer.Busy()));
    world.auth.hasher.setBusy(false);
    for (var i = 0; i < 4; i++) {
      assertThat(world.change(user, NEXT, "wrong"))
          .isEqualTo(notProven(new Answer.WrongPassword()));
    }

    assertThat(world.change(user, NEXT, AuthWorld.PASSWORD))
        .isEqualTo(notProven(new Answer.TooManyAttempts(Duration.ofMinutes(1))));
    assertThat(world.outbox.subjects()).isEmpty();
  }

  @Test
  void fiveLettersAnHourLeave() {
    for (var i = 0; i < 5; i++) {
      assertThat(world.change(user, NEXT, null)).isEqualTo(new Sent());
    }

    assertThat(world.change(user, NEXT, null)).isEqualTo(new TooMany(Duration.ofHours(1)));
    assertThat(world.outbox.subjects()).hasSize(10);
  }

  private static ChangeEmail.Outcome notProven(Answer answer) {
    return new NotProven(answer);
  }
}
