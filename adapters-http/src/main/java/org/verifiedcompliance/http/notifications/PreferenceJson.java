package org.verifiedcompliance.http.notifications;

import static org.verifiedcompliance.http.notifications.NotificationJson.word;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.QuietHours;

/** Preferences as JSON. */
final class PreferenceJson {
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private PreferenceJson() {}

  /** All that a person can choose. */
  record Chosen(
      @Nullable String timezone,
      @Nullable Quiet quietHours,
      long remindMinutesBefore,
      Map<String, Map<String, Boolean>> channels) {}

  /** Hours without mails and push messages. */
  record Quiet(String from, String to, String timezone) {}

  static Chosen from(Preferences preferences) {
    var zone = preferences.zone();
    var channels = new LinkedHashMap<String, Map<String, Boolean>>();
    for (var kind : NotificationKind.values()) {
      var ways = new LinkedHashMap<String, Boolean>();
      for (var channel : Channel.values()) {
        ways.put(word(channel), preferences.allows(kind, channel));
      }
      channels.put(word(kind), ways);
    }
    return new Chosen(
        zone == null ? null : zone.getId(),
        preferences.quiet() instanceof QuietHours quiet ? quiet(quiet) : null,
        preferences.ahead().toMinutes(),
        channels);
  }

  private static Quiet quiet(QuietHours quiet) {
    return new Quiet(TIME.format(quiet.from()), TIME.format(quiet.to()), quiet.zone().getId());
  }
}
