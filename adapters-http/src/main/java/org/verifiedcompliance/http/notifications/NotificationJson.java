package org.verifiedcompliance.http.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.NotificationView;

/** Notifications as JSON. */
final class NotificationJson {
  private NotificationJson() {}

  /** One notification; a reminder has a session, a security notice may have a sign-in. */
  record Told(
      UUID notificationId,
      String kind,
      @Nullable UUID sessionId,
      @Nullable UUID signInId,
      @Nullable UUID meetingId,
      @Nullable String place,
      Instant occurrence,
      @Nullable Instant usefulUntil,
      Instant createdAt,
      @Nullable Instant readAt,
      List<Way> deliveries) {}

  /** What became of one way. */
  record Way(String channel, String status, @Nullable String reason) {}

  static Told from(NotificationView view) {
    var told = view.notification();
    var isSecurity = told.kind().isSecurity();
    var isOfPerson = told.subject().equals(told.person().value());
    return new Told(
        told.id().value(),
        word(told.kind()),
        isSecurity ? null : told.subject(),
        isSecurity && !isOfPerson ? told.subject() : null,
        told.meeting(),
        view.place(),
        told.occurrence(),
        told.usefulUntil(),
        told.createdAt(),
        told.readAt(),
        view.deliveries().stream().map(NotificationJson::way).toList());
  }

  private static Way way(NotificationView.Way way) {
    return new Way(word(way.channel()), way.status().word(), way.reason());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
