package org.verifiedcompliance.domain.sessions;

import org.jspecify.annotations.Nullable;

/**
 * A person at a meeting, as the host sees them.
 *
 * @param refused the newest check-in that was refused, null without one or when one was accepted
 */
public record Attendee(
    Session session, String firstName, String lastName, @Nullable EventMark refused) {}
