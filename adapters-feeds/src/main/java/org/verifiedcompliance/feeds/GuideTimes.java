package org.verifiedcompliance.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an entry takes place: days from 0, a Sunday; hours and minutes on the wall clock. */
final class GuideTimes {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(:\\d{2})?");
  private static final Pattern DAY = Pattern.compile("[0-6](\\.0+)?");
  private static final Duration LONG = Duration.ofHours(12);

  private final GuideFields fields;
  private final Findings findings;
  private final Duration usual;

  /** Takes the usual length, of entries without an end. */
  GuideTimes(GuideFields fields, Findings findings, Duration usual) {
    this.fields = fields;
    this.findings = findings;
    this.usual = usual;
  }

  /** The days; none is a problem, a bad one beside good ones a remark. */
  Set<DayOfWeek> days() {
    var texts = fields.texts("day");
    var days = EnumSet.noneOf(DayOfWeek.class);
    texts.stream().flatMap(text -> day(text).stream()).forEach(days::add);
    var bad = texts.stream().filter(text -> day(text).isEmpty()).findAny();
    if (days.isEmpty()) {
      findings.problem(
          fields.has("day") ? "bad-day" : "no-day",
          fields.has("day") ? "Its day is not a number from 0 to 6." : "It names no day.");
    } else if (bad.isPresent()) {
      findings.remark("bad-day", "One of its days is not a number from 0 to 6 and was left out.");
    }
    return days;
  }

  /** The start; null is a problem. */
  @Nullable LocalTime time() {
    var time = fields.text("time").flatMap(GuideTimes::clock);
    if (time.isEmpty()) {
      findings.problem(
          "bad-time",
          fields.has("time") ? "Its time is not one from 00:00 to 23:59." : "It names no time.");
    }
    return time.orElse(null);
  }

  /** From the start to the end, past midnight where the end is earlier. */
  Duration length(LocalTime start) {
    var end = fields.text("end_time").flatMap(GuideTimes::clock);
    if (end.isEmpty() && fields.has("end_time")) {
      findings.remark("bad-end-time", "Its end is not a time; " + taken());
    } else if (end.filter(start::equals).isPresent()) {
      findings.remark("bad-end-time", "It ends when it starts; " + taken());
    }
    return end.filter(time -> !time.equals(start)).map(time -> between(start, time)).orElse(usual);
  }

  private String taken() {
    return usual.toMinutes() + " minutes were taken.";
  }

  private Duration between(LocalTime start, LocalTime end) {
    var length = Duration.between(start, end);
    var past = length.isNegative() ? length.plusDays(1) : length;
    if (past.compareTo(LONG) > 0) {
      findings.remark("long", "It lasts %d minutes; check its end.".formatted(past.toMinutes()));
    }
    return past;
  }

  private static Optional<LocalTime> clock(String text) {
    var match = CLOCK.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var hour = Integer.parseInt(match.group(1));
    var minute = Integer.parseInt(match.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  private static Optional<DayOfWeek> day(String text) {
    if (DAY.matcher(text).matches()) {
      var number = text.charAt(0) - '0';
      return Optional.of(number == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(number));
    }
    var name = text.toUpperCase(Locale.ROOT);
    return Stream.of(DayOfWeek.values()).filter(day -> day.name().equals(name)).findAny();
  }
}
