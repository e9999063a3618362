package org.verifiedcompliance.domain.finding;

import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * A meeting whose words were looked for.
 *
 * @param relevance how well it fits, more than 0 and at most 1
 */
public record FoundMeeting(MeetingId meeting, double relevance) {}
