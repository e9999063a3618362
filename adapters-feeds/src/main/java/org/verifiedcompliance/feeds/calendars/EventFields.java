package org.verifiedcompliance.feeds.calendars;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of one event by their names. */
record EventFields(List<ContentLine> lines) {
  Optional<ContentLine> first(String name) {
    return all(name).findFirst();
  }

  Stream<ContentLine> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name));
  }

  /** A text on one line, without control characters. */
  Optional<String> text(String name) {
    return first(name)
        .map(ContentLine::text)
        .map(text -> text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " "))
        .map(text -> text.replaceAll("\\p{Cs}", "\uFFFD").strip())
        .filter(text -> !text.isEmpty());
  }

  boolean isException() {
    return first("RECURRENCE-ID").isPresent();
  }

  boolean isCancelled() {
    return text("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent();
  }
}
