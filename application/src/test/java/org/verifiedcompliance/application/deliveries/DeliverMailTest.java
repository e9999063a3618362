package org.verifiedcompliance.application.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.mail.KeptMails;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.application.notifications.NewDelivery;
import org.verifiedcompliance.application.notifications.NotificationView;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.PersonId;

class DeliverMailTest {
  private final TestClock clock = new TestClock();
  private final InMemoryNotifications store = new InMemoryNotifications();
  private final KeptMails mails = new KeptMails();
  private final Deliver deliver = new DeliverMailService(store, mails, clock);
  private final PersonId person = new PersonId(UUID.randomUUID());

  @Test
  void aMailGoesOutOnce() {
    waiting(null);

    assertThat(deliver.deliver()).isEqualTo(1);
    assertThat(deliver.deliver()).isZero();
    assertThat(mails.mails()).hasSize(1);
    assertThat(mails.mails().getFirst().text()).contains("Hello Ada,");
    assertThat(way()).isEqualTo(new NotificationView.Way(Channel.MAIL, DeliveryStatus.SENT, null));
  }

  @Test
  void whatFailsForNowIsTriedAgainUnderTheSameIdUntilADayHasPassed() {
    mails.answer(new Mailer.Outcome.Unavailable("smtp_451"));
    waiting(null);
    for (int minute = 0; minute < 1_500; minute++) {
      deliver.deliver();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(mails.mails()).hasSize(12);
    assertThat(mails.mails()).extracting(Mail::id).containsOnly(mails.mails().getFirst().id());
    assertThat(way())
        .isEqualTo(new NotificationView.Way(Channel.MAIL, DeliveryStatus.FAILED, "smtp_451"));
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    mails.answer(new Mailer.Outcome.Refused("smtp_550"));
    waiting(null);
    deliver.deliver();
    clock.advance(Duration.ofHours(12));
    deliver.deliver();

    assertThat(mails.mails()).hasSize(1);
    assertThat(way().reason()).isEqualTo("smtp_550");
  }

  @Test
  void aReminderThatIsOfNoUseAnyMoreIsDropped() {
    mails.answer(new Mailer.Outcome.Unavailable("no_connection"));
    waiting(clock.instant().plusSeconds(60));
    deliver.deliver();
    clock.advance(Duration.ofMinutes(1));
    deliver.deliver();

    assertThat(mails.mails()).hasSize(1);
    assertThat(way())
        .isEqualTo(new NotificationView.Way(Channel.MAIL, DeliveryStatus.DROPPED, "too_late"));
  }

  @Test
  void whenTheOtherSideIsDownARoundEndsAfterOneBatch() {
    mails.answer(new Mailer.Outcome.Unavailable("no_connection"));
    for (int i = 0; i < 25; i++) {
      waiting(null);
    }

    assertThat(deliver.deliver()).isZero();
    assertThat(mails.mails()).hasSize(10);
    mails.answer(new Mailer.Outcome.Sent());
    assertThat(deliver.deliver()).isEqualTo(15);
  }

  @Test
  void healthSaysWhenMailsDoNotLeave() {
    var health = new DeliveryHealth(store, clock);
    waiting(null);
    assertThatCode(health::check).doesNotThrowAnyException();
    clock.advance(Duration.ofMinutes(61));

    assertThatIllegalStateException().isThrownBy(health::check);
    deliver.deliver();
    assertThatCode(health::check).doesNotThrowAnyException();
    assertThat(health.isCritical()).isFalse();
  }

  private void waiting(@Nullable Instant usefulUntil) {
    var now = clock.instant();
    var notification =
        new Notification(
            new NotificationId(UUID.randomUUID()),
            person,
            NotificationKind.CHECK_IN_OPEN,
            UUID.randomUUID(),
            null,
            now,
            usefulUntil,
            now,
            null);
    var delivery = new NewDelivery(new DeliveryId(UUID.randomUUID()), Channel.MAIL, null, now);
    store.add(notification, List.of(delivery));
  }

  private NotificationView.Way way() {
    return store.list(person, false, new Page(1, 0)).getFirst().deliveries().getFirst();
  }
}
