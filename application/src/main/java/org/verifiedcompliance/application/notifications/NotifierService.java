package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.Timing;

/** Records what is told: the notification, its line in the stream, and its deliveries. */
public final class NotifierService implements Notifier {
  private final Notifications notifications;
  private final ChosenPreferences preferences;
  private final Devices devices;
  private final Outbox outbox;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Records in these stores. */
  public NotifierService(
      Notifications notifications,
      ChosenPreferences preferences,
      Devices devices,
      Outbox outbox,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.notifications = notifications;
    this.preferences = preferences;
    this.devices = devices;
    this.outbox = outbox;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean tell(Notice notice) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var wishes = preferences.of(notice.person());
    var notification =
        new Notification(
            new NotificationId(ids.timeOrdered()),
            notice.person(),
            notice.kind(),
            notice.subject(),
            notice.meeting(),
            notice.occurrence().truncatedTo(ChronoUnit.MICROS),
            notice.usefulUntil(),
            now,
            null);
    return unitOfWork.inTransaction(() -> {
      var isNew = notifications.add(notification, deliveries(notice, wishes, now));
      if (isNew && wishes.allows(notice.kind(), Channel.STREAM)) {
        outbox.append(
            Outbox.Entry.to(
                notice.person(),
                Topic.NOTIFICATION,
                notification.id().value(),
                notice.kind().name().toLowerCase(Locale.ROOT),
                false,
                now));
      }
      return isNew;
    });
  }

  private List<NewDelivery> deliveries(Notice notice, Preferences wishes, Instant now) {
    var timing = Timing.of(notice.kind(), wishes, now, notice.usefulUntil());
    var deliveries = new ArrayList<NewDelivery>();
    if (wishes.allows(notice.kind(), Channel.MAIL)) {
      deliveries.add(NewDelivery.of(id(), Channel.MAIL, null, timing));
    }
    if (wishes.allows(notice.kind(), Channel.PUSH)) {
      devices.list(notice.person()).stream()
          .map(device -> NewDelivery.of(id(), Channel.PUSH, device.id(), timing))
          .forEach(deliveries::add);
    }
    return deliveries;
  }

  private DeliveryId id() {
    return new DeliveryId(ids.random());
  }
}
