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
    long version) {}
