package org.verifiedcompliance.domain.edits;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Who made a version of a thing.
 *
 * @param version that the edit made
 * @param fields the names of what it changed
 * @param device on which it was made, as that device calls itself; null when it was made live
 * @param at when it was taken in
 */
public record EditMark(
    Subject subject,
    long version,
    Set<String> fields,
    PersonId by,
    @Nullable String device,
    Instant at) {
  /** Copies the fields. */
  public EditMark {
    fields = Set.copyOf(fields);
  }
}
