package org.verifiedcompliance.application.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Which entries are asked for; null for all.
 *
 * @param actor who did it
 * @param person whom it concerns, or of whom it showed something
 * @param action what was done
 * @param from the earliest time
 * @param to the first time that is too late
 */
public record AuditQuery(
    @Nullable PersonId actor,
    @Nullable PersonId person,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant to,
    Slice slice) {}
