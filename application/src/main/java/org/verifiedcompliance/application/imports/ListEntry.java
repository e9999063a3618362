package org.verifiedcompliance.application.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a list, judged by the format's own rules. */
public sealed interface ListEntry {
  /** Its number in the list, from 1. */
  int entry();

  /** What the list calls it, null when it says nothing usable. */
  @Nullable String slug();

  /**
   * It can become a meeting.
   *
   * @param remarks what people should look at, most often nothing
   */
  record Usable(ListedMeeting meeting, List<Finding> remarks) implements ListEntry {
    /** Copies the remarks. */
    public Usable {
      remarks = List.copyOf(remarks);
    }

    @Override
    public int entry() {
      return meeting.entry();
    }

    @Override
    public String slug() {
      return meeting.slug();
    }
  }

  /**
   * It cannot become a meeting.
   *
   * @param problems why, at least one
   */
  record Unusable(int entry, @Nullable String slug, @Nullable String name, List<Finding> problems)
      implements ListEntry {
    /** Copies the problems. */
    public Unusable {
      problems = List.copyOf(problems);
    }
  }
}
