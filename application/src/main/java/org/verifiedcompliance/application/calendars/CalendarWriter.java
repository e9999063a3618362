package org.verifiedcompliance.application.calendars;

import java.util.List;

/** Port: writes calendars in a format that other programs read. */
@FunctionalInterface
public interface CalendarWriter {
  /** The text of a calendar with this name; the same for the same entries. */
  String write(String name, List<CalendarEntry> entries);
}
