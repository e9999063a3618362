package org.verifiedcompliance.domain.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something that is due now is delivered. */
public sealed interface Timing {
  /** At this time: now, or when the quiet hours are over. */
  record At(Instant time) implements Timing {}

  /** Never: it would be of no use any more when the quiet hours are over. */
  record Pointless() implements Timing {}

  /**
   * Decides.
   *
   * @param usefulUntil after which nobody needs it, null when always
   */
  static Timing of(
      NotificationKind kind, Preferences preferences, Instant now, @Nullable Instant usefulUntil) {
    var quiet = preferences.quiet();
    var at = kind.isSecurity() || quiet == null ? now : quiet.endAfter(now).orElse(now);
    return usefulUntil != null && !at.isBefore(usefulUntil) ? new Pointless() : new At(at);
  }
}
