package org.verifiedcompliance.application.imports;

import java.io.InputStream;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Brings a list of meetings into the store; the same list once more changes nothing. */
public interface ImportMeetings {
  /** Reads the whole list, then stores it in batches; what one batch stored stays. */
  Outcome importList(Command command);

  /**
   * The list to bring in.
   *
   * @param source names the list across imports, 1 to 100 characters
   * @param list the list itself; the caller closes it
   * @param zone the zone of entries that name none, null to derive it from their places
   * @param progress is told after every batch
   */
  record Command(String source, InputStream list, @Nullable ZoneId zone, ImportProgress progress) {
    /** The longest name of a source. */
    public static final int MAX_SOURCE_LENGTH = 100;

    /**
     * Refuses a source without a usable name.
     *
     * @throws IllegalArgumentException when the source is blank or too long
     */
    public Command {
      if (source.isBlank() || source.length() > MAX_SOURCE_LENGTH) {
        throw new IllegalArgumentException("a source is named in 1 to 100 characters");
      }
    }
  }

  /** What became of the list. */
  sealed interface Outcome {
    /** The list was read; what became of each entry is in the report. */
    record Imported(ImportReport report) implements Outcome {}

    /**
     * Nothing was read and nothing stored.
     *
     * @param reason a sentence for people
     */
    record Unreadable(String reason) implements Outcome {}
  }
}
