package org.verifiedcompliance.persistence.notifications;

import static org.verifiedcompliance.persistence.notifications.NotificationRows.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.deliveries.Deliveries;
import org.verifiedcompliance.application.deliveries.Parcel;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.DeliveryId;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * Deliveries in PostgreSQL. A claim moves the time at which a delivery is due to the end of the
 * lease and counts the try; whoever settles names the try, so that a claim that is over settles
 * nothing.
 */
public final class JdbiDeliveries implements Deliveries {
  static final String CLAIM =
      """
      WITH due AS (
        SELECT id FROM delivery
        WHERE status = 'waiting' AND channel = :channel AND due_at <= :now
        ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED
      ), claimed AS (
        UPDATE delivery d SET due_at = :leasedUntil, tries = d.tries + 1
        FROM due WHERE d.id = due.id
        RETURNING d.*
      )
      SELECT c.id AS delivery_id, c.tries, c.since,
      """
          + NotificationRows.COLUMNS
          + """
          , p.email, p.first_name, p.last_name, coalesce(f.zone, m.zone) AS zone, s.dest_name,
            i.device_name, i.address, t.id AS device_id, t.platform, t.sealed
          FROM claimed c
            JOIN notification n ON n.id = c.notification_id
            JOIN person p ON p.id = n.person_id
            LEFT JOIN notification_preference f ON f.person_id = n.person_id
            LEFT JOIN meeting m ON m.id = n.meeting_id
            LEFT JOIN attendance_session s ON s.id = n.subject
            LEFT JOIN sign_in i ON i.id = n.subject
            LEFT JOIN device_token t ON t.id = c.device_id AND t.person_id = n.person_id
          ORDER BY c.since, c.id
          """;

  private static final String SETTLE =
      """
      UPDATE delivery SET status = :status, reason = :reason, settled_at = :at
      WHERE id = :id AND tries = :tries AND status = 'waiting'
      """;

  private static final String POSTPONE =
      """
      UPDATE delivery SET due_at = :until, reason = :reason
      WHERE id = :id AND tries = :tries AND status = 'waiting'
      """;

  private static final String OVERDUE =
      """
      SELECT min(since) FROM (
        SELECT since FROM delivery WHERE status = 'waiting' AND since <= :now
        UNION ALL SELECT since FROM letter WHERE since <= :now) AS waiting
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Parcel> claim(Channel channel, Instant now, Instant leasedUntil, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(CLAIM)
            .bind("channel", word(channel))
            .bind("now", now)
            .bind("leasedUntil", leasedUntil)
            .bind("most", most)
            .map((row, _) -> parcel(row))
            .list());
  }

  @Override
  public void settle(Parcel parcel, DeliveryStatus status, @Nullable String reason, Instant at) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(SETTLE)
            .bind("id", parcel.id().value())
            .bind("tries", parcel.tries())
            .bind("status", status.word())
            .bind("reason", reason)
            .bind("at", at)
            .execute());
  }

  @Override
  public void postpone(Parcel parcel, Instant until, String reason) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(POSTPONE)
            .bind("id", parcel.id().value())
            .bind("tries", parcel.tries())
            .bind("until", until)
            .bind("reason", reason)
            .execute());
  }

  @Override
  public Optional<Instant> overdueSince(Instant now) {
    return jdbi.withHandle(
        handle -> handle.createQuery(OVERDUE).bind("now", now).mapTo(Instant.class).findOne());
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        new DeliveryId(row.getObject("delivery_id", UUID.class)),
        row.getInt("tries"),
        NotificationRows.instant(row, "since"),
        NotificationRows.notification(row),
        new Parcel.Recipient(
            new EmailAddress(row.getString("email")),
            row.getString("first_name"),
            row.getString("last_name")),
        circumstances(row),
        target(row));
  }

  private static Parcel.Circumstances circumstances(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return new Parcel.Circumstances(
        ZoneId.of(zone == null ? "UTC" : zone),
        row.getString("dest_name"),
        row.getString("device_name"),
        row.getString("address"));
  }

  private static Parcel.@Nullable Target target(ResultSet row) throws SQLException {
    var device = row.getObject("device_id", UUID.class);
    return device == null
        ? null
        : new Parcel.Target(
            new DeviceId(device),
            Device.Platform.valueOf(row.getString("platform").toUpperCase(Locale.ROOT)),
            row.getBytes("sealed"));
  }
}
