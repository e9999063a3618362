package org.verifiedcompliance.application.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.notifications.DeliveryStatus.FAILED;
import static org.verifiedcompliance.application.notifications.DeliveryStatus.SENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.NewDelivery;
import org.verifiedcompliance.application.notifications.NotificationView;
import org.verifiedcompliance.application.notifications.Notifications;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of notifications and their deliveries does. */
public interface DeliveriesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00.123456Z");
  Instant LEASED = NOW.plus(Duration.ofMinutes(5));

  Notifications notifications();

  Deliveries deliveries();

  /** A person on record. */
  PersonId newPerson();

  /** Whatever is due from other tests is settled. */
  @BeforeEach
  default void clear() {
    var far = Instant.parse("2099-01-01T00:00:00Z");
    for (var channel : List.of(Channel.MAIL, Channel.PUSH)) {
      deliveries()
          .claim(channel, far, far, 10_000)
          .forEach(parcel -> deliveries().settle(parcel, SENT, null, NOW));
    }
  }

  @Test
  default void theSameIsToldOnce() {
    var person = newPerson();
    var first = notification(person, NOW);
    var again = withId(first);
    var another = notification(person, NOW.plusSeconds(1));

    assertThat(notifications().add(first, List.of(mail(NOW)))).isTrue();
    assertThat(notifications().add(again, List.of(mail(NOW)))).isFalse();
    assertThat(notifications().add(withOccurrence(first, another.occurrence()), List.of()))
        .isTrue();
    assertThat(deliveries().claim(Channel.MAIL, NOW, LEASED, 10)).hasSize(1);
  }

  @Test
  default void alsoWhenManyTellItAtOnce() throws Exception {
    var notification = notification(newPerson(), NOW);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var adds = new ArrayList<Callable<Boolean>>();
      IntStream.range(0, 8)
          .forEach(
              _ -> adds.add(() -> notifications().add(withId(notification), List.of(mail(NOW)))));
      var told = 0;
      for (var done : threads.invokeAll(adds)) {
        told += done.get() ? 1 : 0;
      }
      assertThat(told).isEqualTo(1);
    }
    assertThat(deliveries().claim(Channel.MAIL, NOW, LEASED, 10)).hasSize(1);
  }

  @Test
  default void thePersonSeesTheNewestFirstWithWhatBecameOfIt() {
    var person = newPerson();
    var older = notification(person, NOW);
    var newer = notification(person, NOW.plusSeconds(1));
    notifications().add(older, List.of(mail(NOW), mail(null)));
    notifications().add(newer, List.of());

    assertThat(list(person))
        .extracting(NotificationView::notification)
        .containsExactly(newer, older);
    assertThat(list(person).getLast().deliveries())
        .extracting(NotificationView.Way::status)
        .containsExactlyInAnyOrder(DeliveryStatus.WAITING, DeliveryStatus.DROPPED);
    assertThat(list(newPerson())).isEmpty();
    assertThat(notifications().list(List.of(older.id(), new NotificationId(UUID.randomUUID()))))
        .extracting(NotificationView::notification)
        .containsExactly(older);
  }

  @Test
  default void theFirstReadingStays() {
    var person = newPerson();
    var notification = notification(person, NOW);
    notifications().add(notification, List.of());

    assertThat(notifications().markRead(newPerson(), notification.id(), NOW)).isFalse();
    assertThat(notifications().markRead(person, notification.id(), NOW)).isTrue();
    assertThat(notifications().markRead(person, notification.id(), LEASED)).isTrue();
    assertThat(list(person).getFirst().notification().readAt()).isEqualTo(NOW);
    assertThat(notifications().list(person, true, new Page(10, 0))).isEmpty();
  }

  @Test
  default void onlyWhatIsDueIsClaimedAndByOneAlone() {
    add(mail(NOW), mail(NOW.plusSeconds(1)));

    var claimed = deliveries().claim(Channel.MAIL, NOW, LEASED, 10);

    assertThat(claimed).hasSize(1);
    assertThat(claimed.getFirst().tries()).isEqualTo(1);
    assertThat(deliveries().claim(Channel.MAIL, NOW, LEASED, 10)).isEmpty();
    assertThat(deliveries().claim(Channel.PUSH, LEASED, LEASED, 10)).isEmpty();
  }

  @Test
  default void ofManyWhoClaimAtOnceEachHasItsOwn() throws Exception {
    add(Stream.generate(() -> mail(NOW)).limit(40).toArray(NewDelivery[]::new));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims = new ArrayList<Callable<List<Parcel>>>();
      IntStream.range(0, 8)
          .forEach(_ -> claims.add(() -> deliveries().claim(Channel.MAIL, NOW, LEASED, 5)));
      var ids = new ArrayList<DeliveryId>();
      for (var done : threads.invokeAll(claims)) {
        done.get().forEach(parcel -> ids.add(parcel.id()));
      }
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  default void whoeverDiedLosesTheClaimAndSettlesNothing() {
    add(mail(NOW));
    var died = deliveries().claim(Channel.MAIL, NOW, LEASED, 10).getFirst();
    assertThat(deliveries().claim(Channel.MAIL, LEASED.minusMillis(1), LEASED, 10)).isEmpty();
    var next = deliveries().claim(Channel.MAIL, LEASED, LEASED.plusSeconds(60), 10).getFirst();

    deliveries().settle(died, FAILED, "late", LEASED);
    deliveries().postpone(died, NOW, "late");

    assertThat(next.id()).isEqualTo(died.id());
    assertThat(next.tries()).isEqualTo(2);
    assertThat(next.since()).isEqualTo(NOW);
    assertThat(deliveries().claim(Channel.MAIL, LEASED, LEASED, 10)).isEmpty();
    deliveries().settle(next, SENT, null, LEASED);
    assertThat(list(next.notification().person()).getFirst().deliveries())
        .containsExactly(new NotificationView.Way(Channel.MAIL, SENT, null));
  }

  @Test
  default void whatIsPostponedIsDueThenAndOverdueUntilItIsSettled() {
    add(mail(NOW));
    var parcel = deliveries().claim(Channel.MAIL, NOW, LEASED, 10).getFirst();

    deliveries().postpone(parcel, NOW.plusSeconds(30), "smtp_451");

    assertThat(deliveries().overdueSince(NOW.minusMillis(1))).isEmpty();
    assertThat(deliveries().overdueSince(NOW)).contains(NOW);
    assertThat(deliveries().claim(Channel.MAIL, NOW.plusSeconds(29), LEASED, 10)).isEmpty();
    var again = deliveries().claim(Channel.MAIL, NOW.plusSeconds(30), LEASED, 10).getFirst();
    deliveries().settle(again, FAILED, "smtp_550", NOW);
    assertThat(deliveries().overdueSince(NOW)).isEmpty();
  }

  @Test
  default void aDeviceThatIsGoneLeavesItsDeliveryBehind() {
    add(new NewDelivery(newId(), Channel.PUSH, new DeviceId(UUID.randomUUID()), NOW));

    assertThat(deliveries().claim(Channel.PUSH, NOW, LEASED, 10).getFirst().to()).isNull();
  }

  @Test
  default void whatIsOldGoesWithItsDeliveries() {
    var person = newPerson();
    var old = NOW.minus(Duration.ofDays(9_000));
    notifications().add(notification(person, old), List.of(mail(NOW)));
    notifications().add(notification(person, NOW), List.of());

    assertThat(notifications().removeOld(old.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(list(person)).hasSize(1);
    assertThat(deliveries().claim(Channel.MAIL, NOW, LEASED, 10)).isEmpty();
  }

  private void add(NewDelivery... deliveries) {
    notifications().add(notification(newPerson(), NOW), List.of(deliveries));
  }

  private List<NotificationView> list(PersonId person) {
    return notifications().list(person, false, new Page(10, 0));
  }

  private static NewDelivery mail(@Nullable Instant dueAt) {
    return new NewDelivery(newId(), Channel.MAIL, null, dueAt);
  }

  private static DeliveryId newId() {
    return new DeliveryId(UUID.randomUUID());
  }

  private static Notification withId(Notification like) {
    return new Notification(
        new NotificationId(UUID.randomUUID()),
        like.person(),
        like.kind(),
        like.subject(),
        like.meeting(),
        like.occurrence(),
        like.usefulUntil(),
        like.createdAt(),
        null);
  }

  private static Notification withOccurrence(Notification like, Instant occurrence) {
    return new Notification(
        new NotificationId(UUID.randomUUID()),
        like.person(),
        like.kind(),
        like.subject(),
        like.meeting(),
        occurrence,
        like.usefulUntil(),
        like.createdAt(),
        null);
  }

  private static Notification notification(PersonId person, Instant at) {
    return new Notification(
        new NotificationId(UUID.randomUUID()),
        person,
        NotificationKind.SESSION_STARTS_SOON,
        UUID.randomUUID(),
        null,
        at,
        at.plusSeconds(1_800),
        at,
        null);
  }
}
