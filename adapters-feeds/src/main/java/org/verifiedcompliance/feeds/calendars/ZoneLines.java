package org.verifiedcompliance.feeds.calendars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A VTIMEZONE made of the rules that Java knows of a zone. */
final class ZoneLines {
  static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /** Zones whose changes follow no rule are told this many changes ahead. */
  private static final int MOST = 60;

  private final ContentLines lines;
  private final ZoneId zone;

  ZoneLines(ContentLines lines, ZoneId zone) {
    this.lines = lines;
    this.zone = zone;
  }

  /** Writes it for times from this one on. */
  void write(Instant from) {
    lines.raw("BEGIN:VTIMEZONE");
    lines.raw("TZID:" + zone.getId());
    var rules = zone.getRules();
    var before = rules.previousTransition(from);
    if (before == null) {
      var offset = rules.getOffset(from);
      observance("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, null);
    } else {
      observance(before, null);
    }
    rules.getTransitions().stream()
        .filter(change -> !change.getInstant().isBefore(from))
        .limit(MOST)
        .forEach(change -> observance(change, null));
    rules.getTransitionRules().forEach(rule -> yearly(rule, from));
    lines.raw("END:VTIMEZONE");
  }

  /** The rules hold once the listed changes are over. */
  private void yearly(ZoneOffsetTransitionRule rule, Instant from) {
    var listed = zone.getRules().getTransitions();
    var last = listed.isEmpty() ? Instant.EPOCH : listed.getLast().getInstant();
    var since = last.isAfter(from) ? last : from;
    var year = since.atOffset(ZoneOffset.UTC).getYear();
    var first = rule.createTransition(year);
    observance(
        first.getInstant().isAfter(since) ? first : rule.createTransition(year + 1),
        "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + days(rule, first));
  }

  /**
   * The day of the local time on which the clocks change, which may be the next one of the rule's
   * when the rule counts in midnights at the end of a day.
   */
  private static String days(ZoneOffsetTransitionRule rule, ZoneOffsetTransition example) {
    var weekday = rule.getDayOfWeek();
    var indicator = rule.getDayOfMonthIndicator();
    if (weekday == null) {
      return ";BYMONTHDAY=" + example.getDateTimeBefore().getDayOfMonth();
    }
    var name = example.getDateTimeBefore().getDayOfWeek().name().substring(0, 2);
    if (indicator == -1) {
      return ";BYDAY=-1" + name;
    }
    var shift = example.getDateTimeBefore().getDayOfWeek().equals(weekday) ? 0 : 1;
    var first = indicator > 0 ? indicator : rule.getMonth().maxLength() + indicator - 5;
    return ";BYDAY="
        + name
        + ";BYMONTHDAY="
        + IntStream.range(first + shift, first + shift + 7)
            .filter(day -> day <= rule.getMonth().maxLength())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
  }

  private void observance(ZoneOffsetTransition change, @Nullable String rule) {
    var isSummer = zone.getRules().isDaylightSavings(change.getInstant());
    observance(
        isSummer ? "DAYLIGHT" : "STANDARD",
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        rule);
  }

  private void observance(
      String kind,
      LocalDateTime start,
      ZoneOffset before,
      ZoneOffset after,
      @Nullable String rule) {
    lines.raw("BEGIN:" + kind);
    lines.raw("DTSTART:" + LOCAL.format(start));
    lines.raw("TZOFFSETFROM:" + offset(before));
    lines.raw("TZOFFSETTO:" + offset(after));
    if (rule != null) {
      lines.raw("RRULE:" + rule);
    }
    lines.raw("END:" + kind);
  }

  private static String offset(ZoneOffset offset) {
    var text = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    return text.replace(":", "");
  }
}
