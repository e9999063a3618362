package org.verifiedcompliance.application.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.InMemoryDevices;
import org.verifiedcompliance.application.notifications.PlainTokenSeal;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

class DeliverPushTest {
  private final TestClock clock = new TestClock();
  private final PersonId person = new PersonId(UUID.randomUUID());
  private final InMemoryDevices devices = new InMemoryDevices();
  private final List<PushMessage> sent = new ArrayList<>();
  private final List<String> settled = new ArrayList<>();
  private PushSender.Outcome answer = new PushSender.Outcome.Sent();

  @Test
  void aMessageNamesNoPlace() {
    deliver(NotificationKind.NOT_CHECKED_OUT, phone());

    assertThat(settled).containsExactly("SENT null");
    assertThat(sent.getFirst().token()).isEqualTo("token");
    assertThat(sent.getFirst().title() + sent.getFirst().body())
        .doesNotContain("Evening group")
        .contains("You are still checked in", "have not checked out");
    assertThat(sent.getFirst().data()).containsKeys("notification_id", "session_id");
  }

  @Test
  void everyKindHasWords() {
    for (var kind : NotificationKind.values()) {
      deliver(kind, phone());
    }
    assertThat(sent).allSatisfy(message -> assertThat(message.body()).endsWith("."));
  }

  @Test
  void aPhoneThatIsGoneIsForgotten() {
    answer = new PushSender.Outcome.Unregistered();
    deliver(NotificationKind.CHECK_IN_OPEN, phone());

    assertThat(settled).containsExactly("FAILED device_unregistered");
    assertThat(devices.list(person)).isEmpty();
  }

  @Test
  void whatCannotBeSentSaysWhy() {
    deliver(NotificationKind.CHECK_IN_OPEN, null);
    answer = new PushSender.Outcome.Refused("fcm_400");
    deliver(NotificationKind.CHECK_IN_OPEN, phone());
    answer = new PushSender.Outcome.NotConfigured();
    deliver(NotificationKind.CHECK_IN_OPEN, phone());
    answer = new PushSender.Outcome.Unavailable("fcm_503");
    deliver(NotificationKind.CHECK_IN_OPEN, phone());

    assertThat(settled)
        .containsExactly(
            "FAILED device_removed", "FAILED fcm_400", "NOT_CONFIGURED null", "again fcm_503");
  }

  @Test
  void aTokenThatAnotherKeySealedHoldsUpNobodyElse() {
    var phone = phone();
    var unreadable = new Parcel.Target(phone.device(), phone.platform(), new byte[] {0});
    var store = new OneParcel(parcel(NotificationKind.CHECK_IN_OPEN, unreadable));
    store.waiting.add(parcel(NotificationKind.CHECK_IN_OPEN, phone));
    var push = new DeliverPushService(store, this::send, devices, new PlainTokenSeal(), clock);

    assertThatIllegalArgumentException().isThrownBy(push::deliver);

    assertThat(settled).containsExactly("again internal_error", "SENT null");
  }

  private void deliver(NotificationKind kind, Parcel.@Nullable Target target) {
    var store = new OneParcel(parcel(kind, target));
    new DeliverPushService(store, this::send, devices, new PlainTokenSeal(), clock).deliver();
  }

  private PushSender.Outcome send(PushMessage message) {
    sent.add(message);
    return answer;
  }

  private Parcel.Target phone() {
    var now = clock.instant();
    var device =
        new Device(new DeviceId(UUID.randomUUID()), person, Device.Platform.ANDROID, now, now);
    var seal = new PlainTokenSeal();
    var kept = devices.put(device, new CountingSecretTokens().hashOf("token"), seal.seal("token"));
    return new Parcel.Target(kept.id(), kept.platform(), seal.seal("token"));
  }

  private Parcel parcel(NotificationKind kind, Parcel.@Nullable Target target) {
    var now = clock.instant();
    var notification =
        new Notification(
            new NotificationId(UUID.randomUUID()),
            person,
            kind,
            UUID.randomUUID(),
            null,
            now,
            null,
            now,
            null);
    return new Parcel(
        new DeliveryId(UUID.randomUUID()),
        1,
        now,
        notification,
        new Parcel.Recipient(new EmailAddress("ada@example.org"), "Ada", "Example"),
        new Parcel.Circumstances(ZoneOffset.UTC, "Evening group", "phone", "203.0.113.9"),
        target);
  }

  private final class OneParcel implements Deliveries {
    private final List<Parcel> waiting = new ArrayList<>();

    OneParcel(Parcel parcel) {
      waiting.add(parcel);
    }

    @Override
    public List<Parcel> claim(Channel channel, Instant now, Instant leasedUntil, int most) {
      var claimed = List.copyOf(waiting);
      waiting.clear();
      return claimed;
    }

    @Override
    public void settle(Parcel parcel, DeliveryStatus status, @Nullable String reason, Instant at) {
      settled.add(status + " " + reason);
    }

    @Override
    public void postpone(Parcel parcel, Instant until, String reason) {
      settled.add("again " + reason);
    }

    @Override
    public Optional<Instant> overdueSince(Instant now) {
      return Optional.empty();
    }
  }
}
