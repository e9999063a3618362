package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.verifiedcompliance.domain.meetings.AttendanceWindow;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.verification.TimeWindow;

/**
 * The rules of time around a stay.
 *
 * @param window around an occurrence, in which attending counts
 * @param minimumStay the shortest stay that counts
 * @param presenceGap the longest time between two usable fixes that still counts as present
 * @param clientAhead how far a phone's clock may be ahead of the server's
 */
public record AttendancePolicy(
    AttendanceWindow window, Duration minimumStay, Duration presenceGap, Duration clientAhead) {

  /** 15 min before to 30 min after, 20 min of stay, gaps of 15 min, clocks 120 s ahead. */
  public static AttendancePolicy standard() {
    return new AttendancePolicy(
        AttendanceWindow.standard(),
        Duration.ofMinutes(20),
        Duration.ofMinutes(15),
        Duration.ofSeconds(120));
  }

  /**
   * When a check-in counts: as long as the minimum stay still fits, and at the start at least. The
   * share of the scheduled time that makes a stay whole is no reason to turn the late away.
   */
  public TimeWindow checkInWindow(Occurrence occurrence) {
    var latest = occurrence.end().minus(minimumStay);
    return new TimeWindow(window.opens(occurrence), later(latest, occurrence.start()));
  }

  /** When a check-out counts: from the check-in on, until a while after the end. */
  public TimeWindow checkOutWindow(Occurrence occurrence, Instant checkIn) {
    var closes = window.closes(occurrence);
    return new TimeWindow(checkIn.isBefore(closes) ? checkIn : closes, closes);
  }

  /** Whether the phone's clock is further ahead of the server's than any phone's may be. */
  public boolean isInFuture(Instant clientTime, Instant now) {
    return clientTime.isAfter(now.plus(clientAhead));
  }

  /** What a setting is here, in its unit. */
  public double get(AttendanceSetting setting) {
    return switch (setting) {
      case OPENS_BEFORE -> window.opensBefore().toSeconds();
      case CLOSES_AFTER -> window.closesAfter().toSeconds();
      case MINIMUM_STAY -> minimumStay.toSeconds();
      case PRESENCE_GAP -> presenceGap.toSeconds();
      case CLIENT_AHEAD -> clientAhead.toSeconds();
    };
  }

  /**
   * The same policy with some numbers chosen over what is inherited, each in its unit.
   *
   * @throws IllegalArgumentException when the window is narrower than the occurrence
   */
  public AttendancePolicy overriddenBy(Map<AttendanceSetting, Double> chosen) {
    Function<AttendanceSetting, Duration> length =
        setting -> Duration.ofSeconds(Math.round(chosen.getOrDefault(setting, get(setting))));
    return new AttendancePolicy(
        new AttendanceWindow(
            length.apply(AttendanceSetting.OPENS_BEFORE),
            length.apply(AttendanceSetting.CLOSES_AFTER)),
        length.apply(AttendanceSetting.MINIMUM_STAY),
        length.apply(AttendanceSetting.PRESENCE_GAP),
        length.apply(AttendanceSetting.CLIENT_AHEAD));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
