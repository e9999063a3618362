package org.verifiedcompliance.application.deliveries;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.application.notifications.NewDelivery;
import org.verifiedcompliance.application.notifications.NotificationView;
import org.verifiedcompliance.application.notifications.Notifications;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** Notifications and their deliveries in lists; everybody is Ada, and has no phone. */
public final class InMemoryNotifications implements Notifications, Deliveries {
  private static final Parcel.Recipient ADA =
      new Parcel.Recipient(new EmailAddress("ada@example.org"), "Ada", "Example");

  private final List<Notification> told = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private static final class Entry {
    private final Notification notification;
    private final NewDelivery delivery;
    private DeliveryStatus status;
    private @Nullable String reason;
    private Instant dueAt;
    private int tries;

    Entry(Notification notification, NewDelivery delivery) {
      this.notification = notification;
      this.delivery = delivery;
      var isDropped = delivery.dueAt() == null;
      status = isDropped ? DeliveryStatus.DROPPED : DeliveryStatus.WAITING;
      reason = isDropped ? "quiet_hours" : null;
      dueAt = since();
    }

    Instant since() {
      return delivery.dueAt() == null ? notification.createdAt() : delivery.dueAt();
    }

    boolean isWaiting() {
      return status == DeliveryStatus.WAITING;
    }

    Parcel claimed(Instant leasedUntil) {
      dueAt = leasedUntil;
      tries++;
      return new Parcel(
          delivery.id(),
          tries,
          since(),
          notification,
          ADA,
          new Parcel.Circumstances(ZoneOffset.UTC, null, null, null),
          null);
    }
  }

  @Override
  public synchronized boolean add(Notification notification, List<NewDelivery> deliveries) {
    if (told.stream().anyMatch(other -> isSame(other, notification))) {
      return false;
    }
    told.add(notification);
    deliveries.forEach(delivery -> entries.add(new Entry(notification, delivery)));
    return true;
  }

  private static boolean isSame(Notification one, Notification other) {
    return one.person().equals(other.person())
        && one.kind() == other.kind()
        && one.subject().equals(other.subject())
        && one.occurrence().equals(other.occurrence());
  }

  @Override
  public synchronized List<NotificationView> list(PersonId person, boolean unreadOnly, Page page) {
    return told.stream()
        .filter(each -> each.person().equals(person))
        .filter(each -> !unreadOnly || each.readAt() == null)
        .sorted(Comparator.comparing(Notification::createdAt).reversed())
        .skip(page.offset())
        .limit(page.limit())
        .map(this::view)
        .toList();
  }

  @Override
  public synchronized List<NotificationView> list(List<NotificationId> ids) {
    return told.stream().filter(each -> ids.contains(each.id())).map(this::view).toList();
  }

  private NotificationView view(Notification notification) {
    var ways =
        entries.stream()
            .filter(entry -> entry.notification.id().equals(notification.id()))
            .map(entry ->
                new NotificationView.Way(entry.delivery.channel(), entry.status, entry.reason))
            .toList();
    return new NotificationView(notification, null, ways);
  }

  @Override
  public synchronized boolean markRead(PersonId person, NotificationId id, Instant at) {
    for (int i = 0; i < told.size(); i++) {
      var each = told.get(i);
      if (each.id().equals(id) && each.person().equals(person)) {
        told.set(i, each.readAt() == null ? read(each, at) : each);
        return true;
      }
    }
    return false;
  }

  private static Notification read(Notification one, Instant at) {
    return new Notification(
        one.id(),
        one.person(),
        one.kind(),
        one.subject(),
        one.meeting(),
        one.occurrence(),
        one.usefulUntil(),
        one.createdAt(),
        at);
  }

  @Override
  public synchronized int removeOld(Instant before, int most) {
    var old = told.stream().filter(each -> each.createdAt().isBefore(before)).limit(most).toList();
    told.removeAll(old);
    entries.removeIf(entry -> old.contains(entry.notification));
    return old.size();
  }

  @Override
  public synchronized List<Parcel> claim(
      Channel channel, Instant now, Instant leasedUntil, int most) {
    return entries.stream()
        .filter(entry -> entry.isWaiting() && entry.delivery.channel() == channel)
        .filter(entry -> !entry.dueAt.isAfter(now))
        .sorted(Comparator.comparing(entry -> entry.dueAt))
        .limit(most)
        .toList()
        .stream()
        .map(entry -> entry.claimed(leasedUntil))
        .toList();
  }

  @Override
  public synchronized void settle(
      Parcel parcel, DeliveryStatus status, @Nullable String reason, Instant at) {
    find(parcel)
        .ifPresent(entry -> {
          entry.status = status;
          entry.reason = reason;
        });
  }

  @Override
  public synchronized void postpone(Parcel parcel, Instant until, String reason) {
    find(parcel)
        .ifPresent(entry -> {
          entry.dueAt = until;
          entry.reason = reason;
        });
  }

  @Override
  public synchronized Optional<Instant> overdueSince(Instant now) {
    return entries.stream()
        .filter(Entry::isWaiting)
        .map(Entry::since)
        .filter(since -> !since.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  private Optional<Entry> find(Parcel parcel) {
    return entries.stream()
        .filter(entry -> entry.delivery.id().equals(parcel.id()))
        .filter(entry -> entry.isWaiting() && entry.tries == parcel.tries())
        .findFirst();
  }
}
