package org.verifiedcompliance.persistence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.Occurrence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The exceptions of a schedule as JSON, so that they are part of the row and of its editions. */
public final class DateChangesText {
  private static final JsonMapper JSON = new JsonMapper();

  private DateChangesText() {}

  /** One exception; without a start it is cancelled, and what starts at its original may be new. */
  record Line(
      Instant original,
      @Nullable Instant start,
      @Nullable Instant end,
      boolean added,
      @Nullable String note) {
    static Line of(DateChange change) {
      var date = change.date().orElse(null);
      return new Line(
          change.original(),
          date == null ? null : date.start(),
          date == null ? null : date.end(),
          change instanceof DateChange.Added,
          change.note());
    }

    DateChange toChange() {
      if (start == null || end == null) {
        return new DateChange.Cancelled(original, note);
      }
      var date = new Occurrence(start, end);
      return added ? new DateChange.Added(date, note) : new DateChange.Moved(original, date, note);
    }
  }

  /** The text, null for none. */
  static @Nullable String write(DateChanges changes) {
    return changes.isEmpty()
        ? null
        : JSON.writeValueAsString(changes.list().stream().map(Line::of).toList());
  }

  /** Reads what {@link #write} wrote. */
  public static DateChanges read(@Nullable String text) {
    return text == null
        ? DateChanges.NONE
        : new DateChanges(
            JSON.readValue(text, new TypeReference<List<Line>>() {}).stream()
                .map(Line::toChange)
                .toList());
  }
}
