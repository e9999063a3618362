package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.AttendanceWindow;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.policies.AttendanceOrder;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.presence.LeavingRule;
import org.verifiedcompliance.domain.presence.PresencePolicy;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.TimeWindow;

/**
 * The rules of time around a stay.
 *
 * @param window around an occurrence, in which attending counts
 * @param punctuality until when people are on time, and until when they are late
 * @param minimumStay the shortest stay that counts
 * @param minimumShare the least share of the scheduled time that counts, 0 to 1
 * @param presence when readings confirm presence
 * @param closing when the server closes what people leave open
 * @param clientAhead how far a phone's clock may be ahead of the server's
 * @param correctionTime how long after the end of a session its person may ask for other times
 */
public record AttendancePolicy(
    AttendanceWindow window,
    PunctualityRule punctuality,
    Duration minimumStay,
    double minimumShare,
    PresencePolicy presence,
    ClosingPolicy closing,
    Duration clientAhead,
    Duration correctionTime) {
  private static final String PREFIX = "ATTENDANCE_";

  private static final AttendancePolicy STANDARD =
      new AttendancePolicy(
          AttendanceWindow.standard(),
          PunctualityRule.standard(),
          Duration.ofMinutes(20),
          0.75,
          PresencePolicy.standard(),
          ClosingPolicy.standard(),
          Duration.ofSeconds(120),
          Duration.ofDays(7));

  /**
   * 15 min before to 30 min after, on time for 10 min and late for 30 min, 20 min and 75 % of stay,
   * clocks 120 s ahead, 7 days for corrections, and the standard policies of presence and of
   * closing.
   */
  public static AttendancePolicy standard() {
    return STANDARD;
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
    return new TimeWindow(earlier(checkIn, closes), closes);
  }

  /** Whether it happened longer ago than anything is judged. */
  public boolean isTooOld(Instant happened, Instant now) {
    return happened.isBefore(now.minus(closing.oldest()));
  }

  /** Whether the phone's clock is further ahead of the server's than any phone's may be. */
  public boolean isInFuture(Instant clientTime, Instant now) {
    return clientTime.isAfter(now.plus(clientAhead));
  }

  /**
   * How long the person must have been there: the share of the scheduled time and the minimum stay,
   * whichever is longer, but never more than there is.
   *
   * @param date the scheduled time, null without one
   */
  public Duration requiredStay(@Nullable Occurrence date) {
    if (date == null) {
      return minimumStay;
    }
    var length = Duration.between(date.start(), date.end());
    var share = Duration.ofMillis(Math.round(length.toMillis() * minimumShare));
    var least = share.compareTo(minimumStay) > 0 ? share : minimumStay;
    return least.compareTo(length) > 0 ? length : least;
  }

  /** When a stay that nobody ends is closed; a date that was over at the check-in sets no end. */
  public Instant closesAt(Instant checkIn, @Nullable Occurrence date) {
    if (date == null || checkIn.isAfter(window.closes(date))) {
      return earlier(checkIn.plus(closing.unscheduled()), checkIn.plus(closing.atMost()));
    }
    return earlier(window.closes(date), checkIn.plus(closing.atMost()));
  }

  /** When a session to which nobody came expires: a grace after its time. */
  public Instant expiresAt(Instant opened, @Nullable Occurrence date) {
    var over = date == null ? opened.plus(closing.unvisited()) : window.closes(date);
    return over.plus(closing.grace());
  }

  /** What a setting is here, in its unit. */
  public double get(AttendanceSetting setting) {
    return switch (setting) {
      case OPENS_BEFORE -> window.opensBefore().toSeconds();
      case CLOSES_AFTER -> window.closesAfter().toSeconds();
      case MINIMUM_STAY -> minimumStay.toSeconds();
      case MINIMUM_SHARE -> minimumShare;
      case PRESENCE_GAP -> presence.gap().toSeconds();
      case LEAVING_MARGIN -> presence.leaving().margin().value();
      case LEAVING_LASTING -> presence.leaving().lasting().toSeconds();
      case LEAVING_GRACE -> presence.leaving().grace().toSeconds();
      case UNSCHEDULED_STAY -> closing.unscheduled().toSeconds();
      case CLIENT_AHEAD -> clientAhead.toSeconds();
      case THERE_FROM -> presence.thereFrom().value();
      case LONGEST_STAY -> closing.atMost().toSeconds();
      case UNVISITED_FOR -> closing.unvisited().toSeconds();
      case EXPIRY_GRACE -> closing.grace().toSeconds();
      case OLDEST -> closing.oldest().toSeconds();
      case CORRECTION_TIME -> correctionTime.toSeconds();
      case ON_TIME_FOR -> punctuality.onTime().toSeconds();
      case LATE_FOR -> punctuality.late().toSeconds();
    };
  }

  /**
   * The same policy with some numbers chosen over what is inherited, each in its unit. A number
   * that was not chosen follows a chosen one which it must not be above or below.
   */
  public AttendancePolicy overriddenBy(Map<AttendanceSetting, Double> chosen) {
    var all = new EnumMap<AttendanceSetting, Double>(AttendanceSetting.class);
    Arrays.stream(AttendanceSetting.values()).forEach(setting -> all.put(setting, get(setting)));
    all.putAll(chosen);
    AttendanceOrder.ALL.forEach(order -> order.settle(all, chosen.keySet()));
    return of(setting -> all.getOrDefault(setting, setting.standard()));
  }

  /**
   * The policy of a text that {@link #canonicalText} wrote, alone or among other lines. What it
   * does not say is as in the standard policy: the number is newer than the text.
   *
   * @throws NumberFormatException when a line of it holds no number
   */
  public static AttendancePolicy read(String text) {
    var numbers = new EnumMap<AttendanceSetting, Double>(AttendanceSetting.class);
    for (var setting : AttendanceSetting.values()) {
      var start = PREFIX + setting.name() + "=";
      text.lines()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length(), line.indexOf(' ', start.length())))
          .forEach(value -> numbers.put(setting, Double.valueOf(value)));
    }
    return of(setting -> numbers.getOrDefault(setting, setting.standard()));
  }

  private static AttendancePolicy of(Function<AttendanceSetting, Double> number) {
    Function<AttendanceSetting, Duration> length =
        setting -> Duration.ofSeconds(Math.round(number.apply(setting)));
    return new AttendancePolicy(
        new AttendanceWindow(
            length.apply(AttendanceSetting.OPENS_BEFORE),
            length.apply(AttendanceSetting.CLOSES_AFTER)),
        new PunctualityRule(
            length.apply(AttendanceSetting.ON_TIME_FOR), length.apply(AttendanceSetting.LATE_FOR)),
        length.apply(AttendanceSetting.MINIMUM_STAY),
        number.apply(AttendanceSetting.MINIMUM_SHARE),
        presence(number, length),
        new ClosingPolicy(
            length.apply(AttendanceSetting.UNSCHEDULED_STAY),
            length.apply(AttendanceSetting.LONGEST_STAY),
            length.apply(AttendanceSetting.UNVISITED_FOR),
            length.apply(AttendanceSetting.EXPIRY_GRACE),
            length.apply(AttendanceSetting.OLDEST)),
        length.apply(AttendanceSetting.CLIENT_AHEAD),
        length.apply(AttendanceSetting.CORRECTION_TIME));
  }

  private static PresencePolicy presence(
      Function<AttendanceSetting, Double> number, Function<AttendanceSetting, Duration> length) {
    return new PresencePolicy(
        length.apply(AttendanceSetting.PRESENCE_GAP),
        Probability.of(number.apply(AttendanceSetting.THERE_FROM)),
        new LeavingRule(
            new Meters(number.apply(AttendanceSetting.LEAVING_MARGIN)),
            length.apply(AttendanceSetting.LEAVING_LASTING),
            length.apply(AttendanceSetting.LEAVING_GRACE)));
  }

  /**
   * All numbers, one {@code ATTENDANCE_NAME=value unit} a line in the order of {@link
   * AttendanceSetting}; empty for the standard policy, whose numbers need not be said.
   */
  public String canonicalText() {
    return equals(STANDARD)
        ? ""
        : Arrays.stream(AttendanceSetting.values())
            .map(setting -> PREFIX + setting.line(get(setting)))
            .collect(Collectors.joining());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
