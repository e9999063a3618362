package org.verifiedcompliance.feeds.calendars;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.feeds.Findings;

/**
 * What a calendar says of single dates: a text is kept as the date's note, and whatever else is not
 * as in the series is told to whoever brings the calendar in, since a date has no place of its own.
 */
final class DateNotes {
  /** So many dates are named; a report of a thousand sentences is not read. */
  private static final int MOST = 20;

  private final EventFields series;
  private final Findings findings;
  private int left;

  DateNotes(EventFields series, Findings findings) {
    this.series = series;
    this.findings = findings;
  }

  /** The note of a date that takes place. */
  @Nullable String held(EventFields event, LocalDateTime original) {
    var others =
        List.of("SUMMARY", "LOCATION", "GEO").stream()
            .filter(name -> own(event, name).isPresent())
            .toList();
    if (!others.isEmpty()) {
      report(original, "its %s is its own and was left out".formatted(String.join(", ", others)));
    }
    if (event.first("RECURRENCE-ID").map(line -> line.parameters().get("RANGE")).isPresent()) {
      report(original, "what is said of all later dates was taken for this one only");
    }
    return of(event, original);
  }

  /** The note of any date: the description, unless the series has the same, or else a comment. */
  @Nullable String of(EventFields event, LocalDateTime original) {
    var note = own(event, "DESCRIPTION").or(() -> own(event, "COMMENT")).orElse(null);
    if (note == null || note.codePointCount(0, note.length()) <= MeetingLimits.NOTE) {
      return note;
    }
    report(original, "its note was cut after %d characters".formatted(MeetingLimits.NOTE));
    return note.substring(0, note.offsetByCodePoints(0, MeetingLimits.NOTE));
  }

  private Optional<String> own(EventFields event, String name) {
    return event.text(name).filter(text -> !series.text(name).equals(Optional.of(text)));
  }

  private void report(LocalDateTime original, String what) {
    if (++left <= MOST) {
      findings.remark("date-differs", "On %s %s.".formatted(original, what));
    }
  }

  /** Says of how many more dates something was left out. */
  void reportTheRest() {
    if (left > MOST) {
      findings.remark("date-differs", "So it is %d times more.".formatted(left - MOST));
    }
  }
}
