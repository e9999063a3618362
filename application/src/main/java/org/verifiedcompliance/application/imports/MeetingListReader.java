package org.verifiedcompliance.application.imports;

import java.io.InputStream;
import java.util.List;

/** Port: reads a format in which meeting lists are published. */
@FunctionalInterface
public interface MeetingListReader {
  /** Reads to the end and does not close; no content of the stream makes it throw. */
  Reading read(InputStream list);

  /** What was read. */
  sealed interface Reading {
    /** Every entry of the list, in its order. */
    record Entries(List<ListEntry> entries) implements Reading {
      /** Copies the entries. */
      public Entries {
        entries = List.copyOf(entries);
      }
    }

    /**
     * The stream holds no such list.
     *
     * @param reason a sentence for people
     */
    record Unreadable(String reason) implements Reading {}
  }
}
