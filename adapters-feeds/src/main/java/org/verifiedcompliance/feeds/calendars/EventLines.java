package org.verifiedcompliance.feeds.calendars;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.calendars.CalendarEntry;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.feeds.Rules;

/** The VEVENTs of one entry: the series, and one more for each date that moves. */
final class EventLines {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ContentLines lines;
  private final CalendarEntry entry;

  EventLines(ContentLines lines, CalendarEntry entry) {
    this.lines = lines;
    this.entry = entry;
  }

  void write() {
    var schedule = entry.schedule();
    begin(schedule.first());
    var rule = schedule.recurrence();
    if (rule != null) {
      lines.raw("RRULE:" + Rules.forCalendar(rule, schedule.zone()));
    }
    for (var change : schedule.changes().list()) {
      switch (change) {
        case DateChange.Cancelled(var original, var _) -> lines.raw(time("EXDATE", original));
        case DateChange.Added(var at, var _) -> lines.raw(time("RDATE", at.start()));
        case DateChange.Moved _ -> {
          // an event of its own
        }
      }
    }
    end(entry.description());
    for (var change : schedule.changes().list()) {
      switch (change) {
        case DateChange.Moved(var original, var to, var note) -> moved(original, to, note);
        case DateChange.Added(var at, var note) -> moved(at.start(), at, note);
        case DateChange.Cancelled _ -> {
          // left out of the series
        }
      }
    }
  }

  private void moved(Instant original, Occurrence to, @Nullable String note) {
    begin(to);
    lines.raw(time("RECURRENCE-ID", original));
    end(note == null ? shared() : note);
  }

  /** A long description stands in the series alone, not a thousand times in its exceptions. */
  private @Nullable String shared() {
    var text = entry.description();
    return text == null || text.length() > MeetingLimits.NOTE ? null : text;
  }

  private void begin(Occurrence date) {
    lines.raw("BEGIN:VEVENT");
    lines.raw("UID:" + entry.uid());
    lines.raw("DTSTAMP:" + UTC.format(entry.changedAt()));
    lines.raw("LAST-MODIFIED:" + UTC.format(entry.changedAt()));
    lines.raw("SEQUENCE:" + entry.sequence());
    lines.raw(time("DTSTART", date.start()));
    lines.raw(time("DTEND", date.end()));
  }

  private void end(@Nullable String description) {
    lines.text("SUMMARY", entry.title());
    if (description != null && !description.isEmpty()) {
      lines.text("DESCRIPTION", description);
    }
    if (entry.location() instanceof String location) {
      lines.text("LOCATION", location);
    }
    var place = entry.place();
    lines.raw(String.format(Locale.ROOT, "GEO:%.7f;%.7f", place.latitude(), place.longitude()));
    lines.raw("STATUS:" + (entry.isCancelled() ? "CANCELLED" : "CONFIRMED"));
    lines.raw("END:VEVENT");
  }

  private String time(String name, Instant time) {
    var zone = entry.schedule().zone();
    return isUtc(zone)
        ? name + ":" + UTC.format(time)
        : name + ";TZID=" + zone.getId() + ":" + ZoneLines.LOCAL.format(time.atZone(zone));
  }

  static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
