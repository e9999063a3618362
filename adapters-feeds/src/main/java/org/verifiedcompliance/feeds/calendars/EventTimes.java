package org.verifiedcompliance.feeds.calendars;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of one event on the wall clock of its zone.
 *
 * @param zone null when the event names none: then all times are the place's own
 */
record EventTimes(@Nullable ZoneId zone) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern LENGTH =
      Pattern.compile("\\+?P(?:(\\d{1,3})W)?(?:(\\d{1,4})D)?(T[0-9HMS]{2,12})?");

  /** A time; empty when it cannot be read, or its zone is unknown. */
  Optional<LocalDateTime> local(ContentLine line, String value) {
    try {
      var text = value.strip();
      var isUtc = text.endsWith("Z");
      var plain = LocalDateTime.parse(isUtc ? text.substring(0, text.length() - 1) : text, FORMAT);
      if (isUtc) {
        return here(plain, ZoneOffset.UTC);
      }
      var named = line.parameters().get("TZID");
      return named == null
          ? Optional.of(plain)
          : ZoneNames.find(named).flatMap(there -> here(plain, there));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> here(LocalDateTime there, ZoneId from) {
    return zone == null
        ? Optional.empty()
        : Optional.of(there.atZone(from).withZoneSameInstant(zone).toLocalDateTime());
  }

  /** A time, or the time of day on a date. */
  Optional<LocalDateTime> localOn(ContentLine line, String value, LocalTime usual) {
    return isDate(line, value) ? day(value).map(day -> day.atTime(usual)) : local(line, value);
  }

  static boolean isDate(ContentLine line, String value) {
    return "DATE".equalsIgnoreCase(line.parameters().get("VALUE")) || value.strip().length() == 8;
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value.strip(), DAY));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** A length such as PT1H30M. */
  static Optional<Duration> length(String value) {
    var match = LENGTH.matcher(value.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var weeks = match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
      var days = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
      var whole = Duration.ofDays(Period.ofWeeks(weeks).getDays() + (long) days);
      var part = match.group(3) == null ? Duration.ZERO : Duration.parse("P" + match.group(3));
      return Optional.of(whole.plus(part)).filter(Duration::isPositive);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
