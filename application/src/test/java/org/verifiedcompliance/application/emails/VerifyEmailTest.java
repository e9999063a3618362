package org.verifiedcompliance.application.emails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.InvalidToken;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.Verified;
import org.verifiedcompliance.domain.people.EmailAddress;

class VerifyEmailTest {
  private static final EmailAddress NEXT = new EmailAddress("countess@example.org");

  private final EmailWorld world = new EmailWorld();
  private final Account ada = world.auth.registered("ada");

  @Test
  void aTokenProvesTheAddressOnce() {
    assertThat(send()).isEqualTo(new SendVerification.Outcome.Sent());
    assertThat(world.outbox.recipients()).containsExactly("ada@example.org");
    assertThat(world.addresses.isVerified(ada.person().id())).isFalse();

    var token = world.tokenOf(0);
    assertThat(world.verify(token)).isEqualTo(new Verified(ada.person().email()));
    assertThat(world.addresses.isVerified(ada.person().id())).isTrue();
    assertThat(world.verify(token)).isEqualTo(new InvalidToken());
    assertThat(send()).isEqualTo(new SendVerification.Outcome.AlreadyVerified());
    assertThat(world.outbox.subjects()).hasSize(1);
  }

  @Test
  void aProvenAddressSignsNobodyOut() {
    var tokens = world.auth.tokensOf("ada");
    send();
    world.verify(world.tokenOf(0));

    assertThat(world.auth.isGood(tokens)).isTrue();
  }

  @Test
  void onlyTheNewestTokenIsGoodAndOnlyForADay() {
    send();
    send();
    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
    world.auth.pass(Duration.ofDays(1));

    assertThat(world.verify(world.tokenOf(1))).isEqualTo(new InvalidToken());
    assertThat(world.verify("nonsense")).isEqualTo(new InvalidToken());
  }

  @Test
  void fiveLettersAnHourLeave() {
    for (var i = 0; i < 5; i++) {
      assertThat(send()).isEqualTo(new SendVerification.Outcome.Sent());
    }
    assertThat(send()).isEqualTo(new SendVerification.Outcome.TooMany(Duration.ofHours(1)));
    assertThat(world.outbox.subjects()).hasSize(5);
    assertThat(world.verify(world.tokenOf(4))).isInstanceOf(Verified.class);
  }

  @Test
  void aTokenForAnAddressThatIsNoLongerTheirsProvesNothing() {
    send();
    world.addresses.change(ada.person().id(), NEXT, world.auth.clock.instant());

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
    assertThat(world.addresses.isVerified(ada.person().id())).isFalse();
  }

  @Test
  void aClosedAccountProvesNothing() {
    send();
    world.auth.accounts.setActive(ada.person().id(), false);

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new InvalidToken());
  }

  @Test
  void aCommandTellsNothingOfItsToken() {
    send();
    var token = world.tokenOf(0);

    assertThat(new VerifyEmail.Command(token, HOME).toString()).doesNotContain(token);
  }

  private SendVerification.Outcome send() {
    return world.send.send(ada.person().id());
  }
}
