package org.verifiedcompliance.feeds.calendars;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of each event of a calendar; of other components nothing is kept. */
final class IcsEvents {
  private static final int MAX_LINE = 100_000;

  private final Deque<String> open = new ArrayDeque<>();
  private final List<List<ContentLine>> events = new ArrayList<>();
  private @Nullable String zone;
  private boolean isCalendar;

  /** The events in their order, and the zone that the calendar names. */
  record Found(List<List<ContentLine>> events, @Nullable String zone) {}

  /** Empty for what is no calendar, or one that breaks off. */
  static Optional<Found> read(BufferedReader reader) throws IOException {
    var events = new IcsEvents();
    var line = new StringBuilder();
    for (var next = reader.readLine(); next != null; next = reader.readLine()) {
      if (!next.isEmpty() && (next.charAt(0) == ' ' || next.charAt(0) == '\t')) {
        line.append(next, 1, Math.min(next.length(), Math.max(1, MAX_LINE - line.length())));
      } else {
        events.take(line.toString());
        line.setLength(0);
        line.append(next, 0, Math.min(next.length(), MAX_LINE));
      }
    }
    events.take(line.toString());
    return events.isCalendar && events.open.isEmpty()
        ? Optional.of(new Found(events.events, events.zone))
        : Optional.empty();
  }

  private void take(String text) {
    ContentLine.parse(text.replace("\uFEFF", "")).ifPresent(this::take);
  }

  private void take(ContentLine line) {
    var component = line.value().strip().toUpperCase(Locale.ROOT);
    switch (line.name()) {
      case "BEGIN" -> begin(component);
      case "END" -> {
        if (component.equals(open.peek())) {
          open.pop();
        }
      }
      case "X-WR-TIMEZONE" -> zone = line.value().strip();
      default -> {
        if ("VEVENT".equals(open.peek())) {
          events.getLast().add(line);
        }
      }
    }
  }

  private void begin(String component) {
    isCalendar |= component.equals("VCALENDAR");
    open.push(component);
    if (component.equals("VEVENT")) {
      events.add(new ArrayList<>());
    }
  }
}
