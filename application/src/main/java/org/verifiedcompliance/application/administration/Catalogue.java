package org.verifiedcompliance.application.administration;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;

/** Port: all meetings, hidden and ended ones included. */
@FunctionalInterface
public interface Catalogue {
  /**
   * The newest first, ties by id, the larger first.
   *
   * @param text only those whose name or address contains it, any case; null for all
   * @param isActive null for both kinds
   */
  Part<Meeting> list(@Nullable String text, @Nullable Boolean isActive, Slice slice);
}
