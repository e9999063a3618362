package org.verifiedcompliance.domain.verification.rules;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.TimeBounds;

/** Distances and times as people say them. */
final class Wording {
  private static final double KILOMETER = 1_000;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MINUTES_AND_DAY =
      DateTimeFormatter.ofPattern("HH:mm 'UTC on' uuuu-MM-dd", Locale.ROOT);

  private Wording() {}

  /** Such as {@code 0.4 m}, {@code 150 m}, {@code 3.2 km} or {@code 420 km}. */
  static String of(Meters distance) {
    var meters = distance.value();
    if (meters < KILOMETER - 0.5) {
      return number(meters, 1) + " m";
    }
    return number(meters / KILOMETER, 100) + " km";
  }

  /** Such as {@code 45 s}, {@code 12 min}, {@code 3 h} or {@code 5 days}. */
  static String ofSeconds(double duration) {
    var seconds = Math.abs(duration);
    if (seconds < 2 * MINUTE) {
      return Math.round(seconds) + " s";
    }
    if (seconds < 2 * HOUR) {
      return Math.round(seconds / MINUTE) + " min";
    }
    return seconds < 2 * DAY
        ? Math.round(seconds / HOUR) + " h"
        : Math.round(seconds / DAY) + " days";
  }

  /** Such as {@code 85 %}; never 0 or 100, since no location is certain. */
  static String percent(double share) {
    var whole = Math.round(share * 100);
    if (whole == 0) {
      return "less than 1 %";
    }
    return whole == 100 ? "more than 99 %" : whole + " %";
  }

  /** Such as {@code between 19:02 and 19:04 UTC on 2026-03-01}. */
  static String between(TimeBounds bounds) {
    var to = bounds.notAfter().atOffset(ZoneOffset.UTC);
    if (bounds.notBefore() == null) {
      return "not after " + MINUTES_AND_DAY.format(to);
    }
    var from = bounds.notBefore().atOffset(ZoneOffset.UTC);
    return from.toLocalDate().equals(to.toLocalDate())
        ? "between " + MINUTES.format(from) + " and " + MINUTES_AND_DAY.format(to)
        : "between " + MINUTES_AND_DAY.format(from) + " and " + MINUTES_AND_DAY.format(to);
  }

  /** Such as {@code 310 km/h}. */
  static String ofSpeed(double metersPerSecond) {
    return Math.round(metersPerSecond * HOUR / KILOMETER) + " km/h";
  }

  /** With one decimal below the bound, whole from there on. */
  private static String number(double value, double bound) {
    return value < bound ? String.format(Locale.ROOT, "%.1f", value) : "" + Math.round(value);
  }
}
