package org.verifiedcompliance.domain.reviews;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Which open reviews somebody wants to see.
 *
 * @param meeting only those of this meeting; null for all
 * @param reader whose own attendance is left out
 * @param slice which part of them
 */
public record ReviewQuery(@Nullable MeetingId meeting, PersonId reader, Slice slice) {}
