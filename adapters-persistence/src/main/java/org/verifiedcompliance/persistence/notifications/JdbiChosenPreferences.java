package org.verifiedcompliance.persistence.notifications;

import static org.verifiedcompliance.persistence.notifications.NotificationRows.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.ChosenPreferences;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.QuietHours;
import org.verifiedcompliance.domain.people.PersonId;

/** Preferences in PostgreSQL, one row for each person who chose. */
public final class JdbiChosenPreferences implements ChosenPreferences {
  private static final String PUT =
      """
      INSERT INTO notification_preference (person_id, zone, quiet_from, quiet_to, quiet_zone,
        ahead_s, channels, kinds, updated_at)
      VALUES (:person, :zone, :from, :to, :quietZone, :ahead, :channels, :kinds, :at)
      ON CONFLICT (person_id) DO UPDATE
      SET zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
        quiet_zone = excluded.quiet_zone, ahead_s = excluded.ahead_s,
        channels = excluded.channels, kinds = excluded.kinds, updated_at = excluded.updated_at
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiChosenPreferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Preferences of(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM notification_preference WHERE person_id = :person")
            .bind("person", person.value())
            .map((row, _) -> preferences(row))
            .findOne()
            .orElse(Preferences.STANDARD));
  }

  /** Who chose nothing has no row, so the person's is taken. */
  @Override
  public Preferences lock(PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createQuery("SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE")
            .bind("person", person.value())
            .mapTo(UUID.class)
            .list());
    return of(person);
  }

  @Override
  public void put(PersonId person, Preferences preferences, Instant at) {
    var quiet = preferences.quiet();
    var zone = preferences.zone();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(PUT)
            .bind("person", person.value())
            .bind("zone", zone == null ? null : zone.getId())
            .bindByType("from", quiet == null ? null : quiet.from(), LocalTime.class)
            .bindByType("to", quiet == null ? null : quiet.to(), LocalTime.class)
            .bind("quietZone", quiet == null ? null : quiet.zone().getId())
            .bind("ahead", preferences.ahead().toSeconds())
            .bindArray("channels", String.class, channels(preferences).toArray())
            .bindArray("kinds", String.class, kinds().toArray())
            .bind("at", at)
            .execute());
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return new Preferences(
        zone == null ? null : ZoneId.of(zone),
        quiet(row),
        Duration.ofSeconds(row.getLong("ahead_s")),
        channels(texts(row, "kinds"), texts(row, "channels")));
  }

  private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
    var zone = row.getString("quiet_zone");
    return zone == null
        ? null
        : new QuietHours(
            row.getObject("quiet_from", LocalTime.class),
            row.getObject("quiet_to", LocalTime.class),
            ZoneId.of(zone));
  }

  private static Map<NotificationKind, Set<Channel>> channels(Set<String> known, Set<String> on) {
    var channels = new EnumMap<NotificationKind, Set<Channel>>(NotificationKind.class);
    for (var kind : NotificationKind.values()) {
      if (known.contains(word(kind))) {
        var ways = EnumSet.allOf(Channel.class);
        ways.removeIf(channel -> !on.contains(pair(kind, channel)));
        channels.put(kind, ways);
      }
    }
    return channels;
  }

  private static List<String> channels(Preferences preferences) {
    return Stream.of(NotificationKind.values())
        .flatMap(kind ->
            Stream.of(Channel.values())
                .filter(channel -> preferences.allows(kind, channel))
                .map(channel -> pair(kind, channel)))
        .toList();
  }

  private static List<String> kinds() {
    return Stream.of(NotificationKind.values()).map(NotificationRows::word).toList();
  }

  private static String pair(NotificationKind kind, Channel channel) {
    return word(kind) + ":" + word(channel);
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
