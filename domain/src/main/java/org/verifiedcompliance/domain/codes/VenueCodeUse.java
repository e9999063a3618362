package org.verifiedcompliance.domain.codes;

import java.time.Instant;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Somebody presented the right code.
 *
 * @param step which of the codes it was, counted from the epoch
 * @param at when
 */
public record VenueCodeUse(PersonId person, MeetingId meeting, long step, Instant at) {}
