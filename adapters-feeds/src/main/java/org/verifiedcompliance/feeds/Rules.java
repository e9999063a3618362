package org.verifiedcompliance.feeds;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Recurrence rules as calendars carry them. */
public final class Rules {
  private Rules() {}

  /** Whether the text is a rule that can be expanded. */
  public static boolean canExpand(String text) {
    return RuleText.parse(text)
        .filter(rule -> !RuleText.isKnownToFail(rule))
        .filter(RuleDates::hasSome)
        .isPresent();
  }

  /** The rule with its UNTIL in UTC, as it must be beside times of a zone. */
  public static String forCalendar(String text, ZoneId zone) {
    var rule = RuleText.parse(text).orElseThrow(() -> new IllegalArgumentException("not a rule"));
    if (rule.getUntil() == null) {
      return rule.toString();
    }
    var until = RuleText.withLocalUntil(rule, zone).getUntil();
    var last =
        LocalDateTime.of(
                until.getYear(),
                until.getMonth() + 1,
                until.getDayOfMonth(),
                until.getHours(),
                until.getMinutes(),
                until.getSeconds())
            .atZone(zone)
            .withZoneSameInstant(ZoneOffset.UTC)
            .toLocalDateTime();
    rule.setUntil(RuleDates.toDateTime(last));
    return rule.toString().replaceFirst("UNTIL=(\\d{8}T\\d{6})(?!Z)", "UNTIL=$1Z");
  }
}
