package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Which part of a person's sessions is asked for, newest first.
 *
 * @param meeting only this meeting, null for all
 * @param from only those opened at or after it, null for no bound
 * @param to only those opened before it, null for no bound
 * @param limit how many at the most, 1 or more
 * @param offset how many to pass over, 0 or more
 */
public record SessionQuery(
    PersonId person,
    @Nullable MeetingId meeting,
    @Nullable Instant from,
    @Nullable Instant to,
    int limit,
    int offset) {}
