package org.verifiedcompliance.application.lists;

import org.verifiedcompliance.domain.meetings.Meeting;

/**
 * A meeting on its way out.
 *
 * @param slug what the list calls it
 */
public record OutgoingMeeting(String slug, Meeting meeting) {}
