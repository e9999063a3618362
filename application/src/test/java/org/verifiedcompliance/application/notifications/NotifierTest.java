package org.verifiedcompliance.application.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.deliveries.InMemoryNotifications;
import org.verifiedcompliance.application.reminders.InMemoryWatchedSessions;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.QuietHours;
import org.verifiedcompliance.domain.people.PersonId;

class NotifierTest {
  private final TestClock clock = new TestClock();
  private final CountingIds ids = new CountingIds();
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final InMemoryNotifications store = new InMemoryNotifications();
  private final InMemoryChosenPreferences preferences = new InMemoryChosenPreferences();
  private final InMemoryDevices devices = new InMemoryDevices();
  private final List<Outbox.Entry> stream = new ArrayList<>();
  private final Notifier notifier =
      new NotifierService(store, preferences, devices, stream::add, unitOfWork, ids, clock);
  private final PersonId person = new PersonId(UUID.randomUUID());
  private final UUID session = UUID.randomUUID();

  @Test
  void theSameIsToldOnceWithOneLineInTheStreamAndItsDeliveries() {
    phone();
    phone();

    assertThat(tell(NotificationKind.SESSION_STARTS_SOON, null)).isTrue();
    assertThat(tell(NotificationKind.SESSION_STARTS_SOON, null)).isFalse();

    assertThat(ways())
        .extracting(NotificationView.Way::channel)
        .containsExactly(Channel.MAIL, Channel.PUSH, Channel.PUSH);
    assertThat(stream).hasSize(1);
    assertThat(stream.getFirst().topic()).isEqualTo(Topic.NOTIFICATION);
    assertThat(stream.getFirst().person()).isEqualTo(person);
    assertThat(stream.getFirst().kind()).isEqualTo("session_starts_soon");
    assertThat(stream.getFirst().isPublic()).isFalse();
  }

  @Test
  void whatIsSwitchedOffIsOnRecordAlone() {
    preferences.put(
        person,
        new Preferences(
            null, null, Duration.ofMinutes(30), Map.of(NotificationKind.CHECK_IN_OPEN, Set.of())),
        clock.instant());
    phone();
    tell(NotificationKind.CHECK_IN_OPEN, null);

    assertThat(ways()).isEmpty();
    assertThat(stream).isEmpty();
  }

  @Test
  void quietHoursHoldBackWhatCanWaitAndDropWhatCannot() {
    preferences.put(person, quietUntil(20), clock.instant());

    tell(NotificationKind.SESSION_STARTS_SOON, clock.instant().plusSeconds(1_800));

    assertThat(ways())
        .containsExactly(
            new NotificationView.Way(Channel.MAIL, DeliveryStatus.DROPPED, "quiet_hours"));
    tell(NotificationKind.NOT_CHECKED_OUT, null);
    assertThat(store.claim(Channel.MAIL, clock.instant(), clock.instant(), 10)).isEmpty();
    clock.advance(Duration.ofHours(2));
    assertThat(store.claim(Channel.MAIL, clock.instant(), clock.instant(), 10)).hasSize(1);
  }

  @Test
  void aChangedWishWakesThePersonsSessions() {
    var sessions = new InMemoryWatchedSessions();
    var change = new ChangePreferencesService(preferences, sessions, unitOfWork, clock);

    change.change(person, quietUntil(21), Seen.anything());

    assertThat(preferences.of(person)).isEqualTo(quietUntil(21));
  }

  @Test
  void whatIsOlderThanAQuarterIsForgotten() {
    var forget = new ForgetOldNotificationsService(store, clock);
    tell(NotificationKind.CHECK_IN_OPEN, null);
    clock.advance(Duration.ofDays(90));
    assertThat(forget.forget()).isZero();
    clock.advance(Duration.ofSeconds(1));

    assertThat(forget.forget()).isEqualTo(1);
  }

  private void phone() {
    var register =
        new RegisterDeviceService(
            devices, new PlainTokenSeal(), new CountingSecretTokens(), ids, clock);
    var command =
        new RegisterDevice.Command(person, Device.Platform.ANDROID, "token " + UUID.randomUUID());
    assertThat(command.toString()).doesNotContain("token ");
    assertThat(register.register(command).person()).isEqualTo(person);
  }

  private boolean tell(NotificationKind kind, @Nullable Instant usefulUntil) {
    var occurrence = Instant.parse("2026-03-01T19:00:00Z");
    return notifier.tell(new Notifier.Notice(person, kind, session, null, occurrence, usefulUntil));
  }

  private List<NotificationView.Way> ways() {
    return store.list(person, false, new Page(10, 0)).getFirst().deliveries();
  }

  private static Preferences quietUntil(int hour) {
    var quiet = new QuietHours(LocalTime.of(1, 0), LocalTime.of(hour, 0), ZoneOffset.UTC);
    return new Preferences(null, quiet, Duration.ofMinutes(30), Map.of());
  }
}
