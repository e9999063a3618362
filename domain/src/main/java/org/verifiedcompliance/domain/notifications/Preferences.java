package org.verifiedcompliance.domain.notifications;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param zone in which times are shown to the person, null when never said
 * @param quiet null when every hour is as good as another
 * @param ahead how long before the start of a meeting a reminder comes, 5 minutes to a day
 * @param channels for every kind the ways that are on; mail is on for whatever is security
 */
public record Preferences(
    @Nullable ZoneId zone,
    @Nullable QuietHours quiet,
    Duration ahead,
    Map<NotificationKind, Set<Channel>> channels) {
  /** The shortest time between a reminder and the start. */
  public static final Duration LEAST_AHEAD = Duration.ofMinutes(5);

  /** The longest. */
  public static final Duration MOST_AHEAD = Duration.ofDays(1);

  /** What counts for somebody who has chosen nothing. */
  public static final Preferences STANDARD =
      new Preferences(null, null, Duration.ofMinutes(30), Map.of());

  /**
   * Fills in what was not chosen.
   *
   * @throws IllegalArgumentException when mail is off for a security notice, or a reminder comes
   *     too early or too late
   */
  public Preferences {
    if (ahead.compareTo(LEAST_AHEAD) < 0 || ahead.compareTo(MOST_AHEAD) > 0) {
      throw new IllegalArgumentException("a reminder comes 5 minutes to a day ahead");
    }
    var all = new EnumMap<NotificationKind, Set<Channel>>(NotificationKind.class);
    for (var kind : NotificationKind.values()) {
      var chosen = channels.get(kind);
      all.put(kind, chosen == null ? kind.standardChannels() : copyOf(chosen));
    }
    if (all.entrySet().stream().anyMatch(e -> isUnsafe(e.getKey(), e.getValue()))) {
      throw new IllegalArgumentException("security notices always go by mail");
    }
    channels = Map.copyOf(all);
  }

  /** Whether notifications of this kind go this way. */
  public boolean allows(NotificationKind kind, Channel channel) {
    return channels.getOrDefault(kind, Set.of()).contains(channel);
  }

  private static boolean isUnsafe(NotificationKind kind, Set<Channel> chosen) {
    return kind.isSecurity() && !chosen.contains(Channel.MAIL);
  }

  private static Set<Channel> copyOf(Set<Channel> chosen) {
    return chosen.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(chosen));
  }
}
