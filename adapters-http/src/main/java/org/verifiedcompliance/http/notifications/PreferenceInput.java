package org.verifiedcompliance.http.notifications;

import static org.verifiedcompliance.http.notifications.NotificationJson.word;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.QuietHours;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Mapped;

/** Everything that a person chooses; what is absent is the standard again. */
final class PreferenceInput {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String ZONE_HINT = "must be a time zone such as Europe/Berlin";

  private PreferenceInput() {}

  /**
   * Reads all of it.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static Preferences of(Body body) {
    var zone = zone(body).orNull();
    var quiet = body.object("quiet_hours").map(hours -> quiet(hours, zone)).orElse(null);
    var ahead =
        body.integer("remind_minutes_before")
            .between(
                (int) Preferences.LEAST_AHEAD.toMinutes(), (int) Preferences.MOST_AHEAD.toMinutes())
            .or((int) Preferences.STANDARD.ahead().toMinutes());
    var channels = body.object("channels").map(PreferenceInput::channels).orElse(Map.of());
    body.check();
    return new Preferences(zone, quiet, Duration.ofMinutes(ahead), channels);
  }

  private static @Nullable QuietHours quiet(Body hours, @Nullable ZoneId ofPerson) {
    var from = time(hours, "from");
    var to = time(hours, "to");
    var own = zone(hours).orNull();
    var zone = own == null ? ofPerson : own;
    if (zone == null && !hours.isGiven("timezone")) {
      hours.reject("timezone", "required", "is required, here or for everything");
    }
    if (from == null || to == null || zone == null) {
      return null;
    }
    if (from.equals(to)) {
      hours.reject("to", "out-of-range", "must differ from the beginning");
      return null;
    }
    return new QuietHours(from, to, zone);
  }

  private static @Nullable LocalTime time(Body hours, String name) {
    return hours
        .text(name)
        .required()
        .matches(TIME, "bad-time", "must be a time of day such as 22:00")
        .map("bad-time", "must be a time of day such as 22:00", LocalTime::parse)
        .orNull();
  }

  private static Mapped<ZoneId> zone(Body body) {
    return body.text("timezone")
        .check(ZoneId.getAvailableZoneIds()::contains, "unknown-timezone", ZONE_HINT)
        .map("unknown-timezone", ZONE_HINT, ZoneId::of);
  }

  private static Map<NotificationKind, Set<Channel>> channels(Body all) {
    var channels = new EnumMap<NotificationKind, Set<Channel>>(NotificationKind.class);
    for (var kind : NotificationKind.values()) {
      all.object(word(kind)).ifPresent(ways -> channels.put(kind, ways(kind, ways)));
    }
    return channels;
  }

  private static Set<Channel> ways(NotificationKind kind, Body ways) {
    var on = EnumSet.noneOf(Channel.class);
    for (var channel : Channel.values()) {
      var standard = kind.standardChannels().contains(channel);
      if (ways.bool(word(channel)).or(standard)) {
        on.add(channel);
      }
    }
    if (kind.isSecurity() && !on.contains(Channel.MAIL)) {
      ways.reject("mail", "always-on", "must stay on: this is about the safety of the account");
      on.add(Channel.MAIL);
    }
    return on;
  }
}
