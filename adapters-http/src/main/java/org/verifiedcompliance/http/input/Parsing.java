package org.verifiedcompliance.http.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.http.Requests;

/** Texts to values; null when the text spells none. */
final class Parsing {
  private static final int MAX_NUMBER = 64;
  private static final int DAY_LENGTH = 10;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private Parsing() {}

  static @Nullable Instant instant(String text) {
    try {
      var time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      return time.isBefore(FIRST) || time.isAfter(END) ? null : time;
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable LocalDate day(String text) {
    try {
      if (text.length() == DAY_LENGTH) {
        var day = LocalDate.parse(text);
        return day.getYear() < 1 ? null : day;
      }
      return instant(text) == null ? null : OffsetDateTime.parse(text).toLocalDate();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable UUID uuid(String text) {
    return Requests.parseUuid(text).orElse(null);
  }

  static @Nullable BigDecimal decimal(String text) {
    try {
      return text.length() > MAX_NUMBER || !isAscii(text) ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Integer integer(String text) {
    try {
      return text.startsWith("+") || !isAscii(text) ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Java reads the digits of every script, the contract those of JSON. */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  static @Nullable Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }
}
