package org.verifiedcompliance.domain.consents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * One choice of a person: kept for good, whatever they choose later.
 *
 * @param version of the notice that was in force
 * @param granted true when they agreed, false when they withdrew
 * @param language of the text that they saw, null when it is not known
 * @param recordedBy whoever chose; null when that was somebody else, or is not known
 */
public record ConsentRecord(
    PersonId person,
    long version,
    boolean granted,
    @Nullable String language,
    Instant at,
    @Nullable PersonId recordedBy) {

  /** Whether the person agreed, and nobody else for them. */
  public boolean isOwnGrant() {
    return granted && person.equals(recordedBy);
  }
}
