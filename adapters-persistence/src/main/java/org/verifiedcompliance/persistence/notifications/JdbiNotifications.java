package org.verifiedcompliance.persistence.notifications;

import static org.verifiedcompliance.persistence.notifications.NotificationRows.word;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.application.notifications.NewDelivery;
import org.verifiedcompliance.application.notifications.NotificationView;
import org.verifiedcompliance.application.notifications.Notifications;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.Notification;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.domain.people.PersonId;

/** Notifications in PostgreSQL; a unique key decides between two nodes that tell the same. */
public final class JdbiNotifications implements Notifications {
  private static final String ADD =
      """
      INSERT INTO notification (id, person_id, kind, subject, meeting_id, occurrence,
        useful_until, created_at)
      VALUES (:id, :person, :kind, :subject, :meeting, :occurrence, :usefulUntil, :createdAt)
      ON CONFLICT ON CONSTRAINT notification_once DO NOTHING
      """;

  private static final String ADD_DELIVERY =
      """
      INSERT INTO delivery (id, notification_id, channel, device_id, status, reason, since,
        due_at, settled_at)
      VALUES (:id, :notification, :channel, :device, :status, :reason, :since, :since, :settledAt)
      """;

  private static final String VIEW =
      "SELECT "
          + NotificationRows.COLUMNS
          + """
          , s.dest_name, d.channels, d.statuses, d.reasons
          FROM notification n
            LEFT JOIN attendance_session s ON s.id = n.subject
            LEFT JOIN LATERAL (
              SELECT array_agg(channel ORDER BY channel, id) AS channels,
                array_agg(status ORDER BY channel, id) AS statuses,
                array_agg(reason ORDER BY channel, id) AS reasons
              FROM delivery WHERE notification_id = n.id) d ON true
          """;

  static final String LIST =
      VIEW
          + """
          WHERE n.person_id = :person AND (NOT :unreadOnly OR n.read_at IS NULL)
          ORDER BY n.created_at DESC, n.id DESC LIMIT :limit OFFSET :offset
          """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiNotifications(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Notification notification, List<NewDelivery> deliveries) {
    return jdbi.inTransaction(handle -> {
      var isNew = insert(handle, notification);
      if (isNew && !deliveries.isEmpty()) {
        insert(handle, notification, deliveries);
      }
      return isNew;
    });
  }

  @Override
  public List<NotificationView> list(PersonId person, boolean unreadOnly, Page page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("person", person.value())
            .bind("unreadOnly", unreadOnly)
            .bind("limit", page.limit())
            .bind("offset", page.offset())
            .map((row, _) -> view(row))
            .list());
  }

  @Override
  public List<NotificationView> list(List<NotificationId> ids) {
    var keys = ids.stream().map(NotificationId::value).toArray();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(VIEW + "WHERE n.id = ANY (:ids)")
            .bindArray("ids", UUID.class, keys)
            .map((row, _) -> view(row))
            .list());
  }

  @Override
  public boolean markRead(PersonId person, NotificationId notification, Instant at) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE notification SET read_at = coalesce(read_at, :at)
                WHERE id = :id AND person_id = :person
                """)
            .bind("id", notification.value())
            .bind("person", person.value())
            .bind("at", at)
            .execute())
        == 1;
  }

  @Override
  public int removeOld(Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM notification WHERE id IN (
                  SELECT id FROM notification WHERE created_at < :before
                  ORDER BY created_at LIMIT :most)
                """)
            .bind("before", before)
            .bind("most", most)
            .execute());
  }

  private static boolean insert(Handle handle, Notification notification) {
    return handle
            .createUpdate(ADD)
            .bind("id", notification.id().value())
            .bind("person", notification.person().value())
            .bind("kind", word(notification.kind()))
            .bind("subject", notification.subject())
            .bindByType("meeting", notification.meeting(), UUID.class)
            .bind("occurrence", notification.occurrence())
            .bindByType("usefulUntil", notification.usefulUntil(), Instant.class)
            .bind("createdAt", notification.createdAt())
            .execute()
        == 1;
  }

  private static void insert(
      Handle handle, Notification notification, List<NewDelivery> deliveries) {
    var batch = handle.prepareBatch(ADD_DELIVERY);
    for (var delivery : deliveries) {
      var isDropped = delivery.dueAt() == null;
      var device = delivery.device();
      batch
          .bind("id", delivery.id().value())
          .bind("notification", notification.id().value())
          .bind("channel", word(delivery.channel()))
          .bindByType("device", device == null ? null : device.value(), UUID.class)
          .bind("status", (isDropped ? DeliveryStatus.DROPPED : DeliveryStatus.WAITING).word())
          .bind("reason", isDropped ? "quiet_hours" : null)
          .bind("since", isDropped ? notification.createdAt() : delivery.dueAt())
          .bindByType("settledAt", isDropped ? notification.createdAt() : null, Instant.class)
          .add();
    }
    batch.execute();
  }

  private static NotificationView view(ResultSet row) throws SQLException {
    return new NotificationView(
        NotificationRows.notification(row), row.getString("dest_name"), ways(row));
  }

  private static List<NotificationView.Way> ways(ResultSet row) throws SQLException {
    var channels = texts(row.getArray("channels"));
    var statuses = texts(row.getArray("statuses"));
    var reasons = texts(row.getArray("reasons"));
    var ways = new ArrayList<NotificationView.Way>();
    for (int i = 0; i < channels.length; i++) {
      ways.add(
          new NotificationView.Way(
              Channel.valueOf(channels[i].toUpperCase(Locale.ROOT)),
              DeliveryStatus.valueOf(statuses[i].toUpperCase(Locale.ROOT)),
              reasons[i]));
    }
    return ways;
  }

  private static String[] texts(@Nullable Array array) throws SQLException {
    return array == null ? new String[0] : (String[]) array.getArray();
  }
}
