package org.verifiedcompliance.domain.sessions;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What makes a fact say something about an earlier fact of the same session, which itself stays as
 * it is.
 *
 * @param about the earlier fact
 * @param by who says so, null when the rules do
 * @param reasonCode why, in one of the words on the list of reasons; null when none was asked for
 */
public record Ruling(EventId about, @Nullable PersonId by, @Nullable String reasonCode) {}
