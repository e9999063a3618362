package org.verifiedcompliance.application.administration;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.Role;

/**
 * Which users are asked for; null for all.
 *
 * @param text only those whose "first last address" contains it, any case
 */
public record UserQuery(
    @Nullable String text, @Nullable Role role, @Nullable Boolean isActive, Slice slice) {}
