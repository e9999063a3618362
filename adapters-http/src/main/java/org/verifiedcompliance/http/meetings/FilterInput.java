package org.verifiedcompliance.http.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.finding.ClockWindow;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.input.TextField;

/**
 * The filters of every list of meetings: {@code tag}, {@code type}, {@code day}, {@code time} and
 * {@code now}. Several words are parted by commas.
 */
public final class FilterInput {
  private static final int MAX_LENGTH = 1000;
  private static final Map<String, ClockWindow> PARTS_OF_THE_DAY =
      Map.of(
          "morning", window("04:00", "11:00"),
          "midday", window("11:00", "17:00"),
          "evening", window("17:00", "21:00"),
          "night", window("21:00", "04:00"));

  private FilterInput() {}

  /** The filter; what is bad in it is noted with the query. */
  public static MeetingFilter of(Query query) {
    var time =
        query
            .text("time")
            .map(
                "bad-time",
                "must be morning, midday, evening, night, or two times such as 18:00-20:30",
                FilterInput::window);
    return new MeetingFilter(
        words(query.text("tag")),
        words(query.text("type")),
        query
            .text("day")
            .length(1, MAX_LENGTH)
            .<Set<DayOfWeek>>map(
                "bad-day",
                "must be days from 0, a Sunday, to 6, or their names",
                text -> each(text, FilterInput::day))
            .or(Set.of()),
        time.orNull(),
        query.bool("now").or(false));
  }

  private static Set<String> words(TextField field) {
    return field
        .length(1, MAX_LENGTH)
        .<Set<String>>map(
            "bad-words",
            "must be up to %d words, parted by commas".formatted(MeetingLimits.TAGS),
            FilterInput::words)
        .or(Set.of());
  }

  private static Set<String> words(String text) {
    var words = each(text, Function.identity());
    if (words.isEmpty() || words.size() > MeetingLimits.TAGS) {
      throw new IllegalArgumentException("no words, or too many");
    }
    return words;
  }

  private static DayOfWeek day(String text) {
    if (text.matches("[0-6]")) {
      return DayOfWeek.SUNDAY.plus(text.charAt(0) - '0');
    }
    var name = text.toUpperCase(Locale.ROOT);
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().equals(name) || day.name().substring(0, 3).equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no day"));
  }

  private static ClockWindow window(String text) {
    var named = PARTS_OF_THE_DAY.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    var ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("not two times");
    }
    return window(ends[0], ends[1]);
  }

  private static ClockWindow window(String from, String until) {
    try {
      return new ClockWindow(LocalTime.parse(from), LocalTime.parse(until));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no time", e);
    }
  }

  private static <T> Set<T> each(String text, Function<String, T> word) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(word)
        .collect(Collectors.toUnmodifiableSet());
  }
}
