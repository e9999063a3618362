package org.verifiedcompliance.domain.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person (contact): somebody whose attendance can be proven, with or without an account.
 *
 * @param consentGranted whether the person agreed that their location is taken
 * @param version counts the changes, from 1; guards against lost updates
 */
public record Person(
    PersonId id,
    EmailAddress email,
    String firstName,
    String lastName,
    @Nullable String phone,
    boolean consentGranted,
    @Nullable String notes,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  /** The same person as it is stored after a change. */
  Person nextVersion(Instant now) {
    return new Person(
        id, email, firstName, lastName, phone, consentGranted, notes, createdAt, now, version + 1);
  }
}
