package org.verifiedcompliance.domain.edits;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * How a conflict ended.
 *
 * @param by who chose; null when it became moot by itself
 * @param choices what was chosen for each field by its name; empty when it became moot
 * @param version of the thing afterwards
 */
public record Settlement(
    Instant at, @Nullable PersonId by, Map<String, Choice> choices, long version) {
  /** Copies the choices. */
  public Settlement {
    choices = Map.copyOf(choices);
  }

  /** Which version of a field somebody wants. */
  public enum Choice {
    /** That of the edit that came late. */
    MINE,
    /** The one on record. */
    THEIRS,
    /** Another value than both. */
    VALUE
  }
}
