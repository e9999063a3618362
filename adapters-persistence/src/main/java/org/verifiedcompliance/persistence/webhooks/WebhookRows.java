package org.verifiedcompliance.persistence.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.HookSecrets;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookId;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** Rows of the tables of endpoints, messages and attempts. */
final class WebhookRows {
  private WebhookRows() {}

  static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        new WebhookId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("owner_id", UUID.class)),
        WebhookUrl.parse(row.getString("url"), true).orElseThrow(),
        events(row),
        row.getString("description"),
        secrets(row),
        time(row, "created_at"),
        stopped(row),
        timeOrNull(row, "failing_since"));
  }

  static Position position(ResultSet row) throws SQLException {
    return new Position(row.getInt("read_epoch"), row.getLong("read_xact"), row.getLong("read_n"));
  }

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        new DeliveryId(row.getObject("id", UUID.class)),
        new WebhookId(row.getObject("webhook_id", UUID.class)),
        row.getString("type"),
        row.getString("body"),
        time(row, "created_at"),
        Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getInt("tries"),
        timeOrNull(row, "due_at"),
        row.getInt("asked"));
  }

  static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        new DeliveryId(row.getObject("delivery_id", UUID.class)),
        row.getInt("number"),
        time(row, "at"),
        row.getObject("status", Integer.class),
        row.getString("error"),
        Duration.ofMillis(row.getLong("latency_ms")),
        row.getString("response"));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Set<WebhookEvent> events(ResultSet row) throws SQLException {
    var words = (String[]) row.getArray("events").getArray();
    // one that a later version of the server knew is passed over
    return Arrays.stream(words)
        .flatMap(word -> WebhookEvent.named(word).stream())
        .collect(Collectors.toSet());
  }

  private static HookSecrets secrets(ResultSet row) throws SQLException {
    var former = row.getString("former_secret");
    return new HookSecrets(
        new SealedSecret(row.getString("secret")),
        former == null ? null : new SealedSecret(former),
        timeOrNull(row, "former_until"));
  }

  private static @Nullable Stopped stopped(ResultSet row) throws SQLException {
    var at = timeOrNull(row, "stopped_at");
    return at == null
        ? null
        : new Stopped(
            at, Stopped.Reason.valueOf(row.getString("stop_reason").toUpperCase(Locale.ROOT)));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
