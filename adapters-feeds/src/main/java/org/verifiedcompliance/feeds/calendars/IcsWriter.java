package org.verifiedcompliance.feeds.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.verifiedcompliance.application.calendars.CalendarEntry;
import org.verifiedcompliance.application.calendars.CalendarWriter;

/** Writes iCalendar: the same text for the same entries, with every zone that they need. */
public final class IcsWriter implements CalendarWriter {
  @Override
  public String write(String name, List<CalendarEntry> entries) {
    var lines = new ContentLines();
    lines.raw("BEGIN:VCALENDAR");
    lines.raw("VERSION:2.0");
    lines.raw("PRODID:-//Verified Compliance//Meetings//EN");
    lines.raw("CALSCALE:GREGORIAN");
    lines.raw("METHOD:PUBLISH");
    lines.text("X-WR-CALNAME", name);
    zones(entries).forEach((zone, from) -> new ZoneLines(lines, ZoneId.of(zone)).write(from));
    entries.stream()
        .sorted(Comparator.comparing(CalendarEntry::uid))
        .forEach(entry -> new EventLines(lines, entry).write());
    lines.raw("END:VCALENDAR");
    return lines.toString();
  }

  /** From when on each zone is needed: a date may have been moved before the first one. */
  private static TreeMap<String, Instant> zones(List<CalendarEntry> entries) {
    var zones = new TreeMap<String, Instant>();
    for (var entry : entries) {
      var schedule = entry.schedule();
      if (!EventLines.isUtc(schedule.zone())) {
        var from = earliest(entry).minus(Duration.ofDays(1));
        zones.merge(schedule.zone().getId(), from, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return zones;
  }

  private static Instant earliest(CalendarEntry entry) {
    var first = entry.schedule().start();
    return entry.schedule().changes().list().stream()
        .flatMap(change -> change.date().stream())
        .map(date -> date.start())
        .filter(first::isAfter)
        .min(Comparator.naturalOrder())
        .orElse(first);
  }
}
