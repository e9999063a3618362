package org.verifiedcompliance.application.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvent.Kind;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.PersonId;

class NoticedAccountEventsTest {
  private final AuthWorld world = new AuthWorld();
  private final List<Notifier.Notice> told = new ArrayList<>();
  private final NoticedAccountEvents events =
      new NoticedAccountEvents(
          world.events, told::add, world.signIns, new InMemorySeenDevices(), world.secrets);
  private PersonId person;
  private UUID signIn;

  @BeforeEach
  void somebodySignedIn() {
    world.registered("ada");
    var user = world.user(world.tokensOf("ada"));
    person = user.person();
    signIn = user.signIn();
  }

  @Test
  void aDeviceIsNewOnceAndTheFirstOfAllNever() {
    add(Kind.LOGIN_SUCCEEDED, signIn, HOME);
    add(Kind.LOGIN_SUCCEEDED, signIn, HOME);
    assertThat(told).isEmpty();

    add(Kind.LOGIN_SUCCEEDED, signIn, new ClientAddress("203.0.113.9"));
    add(Kind.LOGIN_SUCCEEDED, signIn, new ClientAddress("203.0.113.9"));

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(NotificationKind.NEW_SIGN_IN);
    assertThat(told.getFirst().subject()).isEqualTo(signIn);
  }

  @Test
  void whatConcernsTheAccountIsTold() {
    add(Kind.PASSWORD_CHANGED, signIn, HOME);
    add(Kind.LOGGED_OUT_EVERYWHERE, null, HOME);
    add(Kind.REFRESH_REUSED, signIn, null);

    assertThat(told)
        .extracting(Notifier.Notice::kind)
        .containsExactly(
            NotificationKind.PASSWORD_CHANGED,
            NotificationKind.SIGNED_OUT_EVERYWHERE,
            NotificationKind.REFRESH_REUSED);
    assertThat(told.get(1).subject()).isEqualTo(person.value());
    assertThat(events.list(person)).isEqualTo(world.events.list(person));
  }

  @Test
  void whatIsUsualIsNotTold() {
    add(Kind.REGISTERED, null, HOME);
    add(Kind.LOGIN_FAILED, null, HOME);
    add(Kind.SIGN_IN_ENDED, signIn, HOME);
    events.add(new AccountEvent(Kind.LOGIN_FAILED, null, null, HOME, world.clock.instant()));

    assertThat(told).isEmpty();
  }

  private void add(Kind kind, @Nullable UUID which, @Nullable ClientAddress from) {
    events.add(new AccountEvent(kind, person, which, from, world.clock.instant()));
  }
}
