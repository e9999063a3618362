package org.verifiedcompliance.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** Reads rule texts, and refuses those that no meeting needs and that cost much to expand. */
final class RuleText {
  private static final int MAX_LENGTH = 500;
  private static final int FIRST_OF_A_LEAP_YEAR = -366;
  private static final int MAX_INTERVAL = 1_000;
  private static final Set<Freq> FREQUENCIES =
      Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  private RuleText() {}

  /** The rule, if it is one by RFC 5545, of days at the earliest and without times of day. */
  static Optional<RecurrenceRule> parse(String text) {
    if (text.length() > MAX_LENGTH || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RecurrenceRule(text, RfcMode.RFC5545_STRICT))
          .filter(rule -> FREQUENCIES.contains(rule.getFreq()))
          .filter(rule -> rule.getInterval() <= MAX_INTERVAL)
          .filter(rule -> !namesTimesOfDay(rule));
    } catch (InvalidRecurrenceRuleException | RuntimeException notARule) {
      return Optional.empty();
    }
  }

  /** Of a year without 366 days lib-recur asks for the weekday of its last but 365th, and fails. */
  static boolean isKnownToFail(RecurrenceRule rule) {
    return rule.hasPart(Part.BYDAY)
        && rule.hasPart(Part.BYYEARDAY)
        && rule.getByPart(Part.BYYEARDAY).contains(FIRST_OF_A_LEAP_YEAR);
  }

  /** Names the parts late: Part cannot be initialised before RecurrenceRule. */
  private static boolean namesTimesOfDay(RecurrenceRule rule) {
    return rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND);
  }

  /** The rule with its UNTIL, if any, on the wall clock of the zone; a date means its whole day. */
  static RecurrenceRule withLocalUntil(RecurrenceRule rule, ZoneId zone) {
    var until = rule.getUntil();
    if (until != null) {
      rule.setUntil(RuleDates.toDateTime(local(until, zone)));
    }
    return rule;
  }

  private static LocalDateTime local(DateTime until, ZoneId zone) {
    if (until.isAllDay()) {
      return LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth())
          .atTime(23, 59, 59);
    }
    return until.isFloating()
        ? LocalDateTime.of(
            until.getYear(),
            until.getMonth() + 1,
            until.getDayOfMonth(),
            until.getHours(),
            until.getMinutes(),
            until.getSeconds())
        : LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone);
  }
}
