package org.verifiedcompliance.feeds;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for entries whose list gives none. */
final class GuideSlugs {
  private GuideSlugs() {}

  /** Such as {@code early-birds-14-0630}: name, days as the format numbers them, time. */
  static String of(String name, Set<DayOfWeek> days, LocalTime time) {
    var words =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    var numbers =
        days.stream().map(day -> String.valueOf(day.getValue() % 7)).collect(Collectors.joining());
    return "%s-%s-%02d%02d".formatted(words, numbers, time.getHour(), time.getMinute());
  }
}
