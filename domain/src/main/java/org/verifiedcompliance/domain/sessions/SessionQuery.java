package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Which part of a person's sessions is asked for, newest first.
 *
 * @param meeting only this meeting, null for all
 * @param from only those opened at or after it, null for no bound
 * @param to only those opened before it, null for no bound
 * @param slice which part of them
 */
public record SessionQuery(
    PersonId person,
    @Nullable MeetingId meeting,
    @Nullable Instant from,
    @Nullable Instant to,
    Slice slice) {}
