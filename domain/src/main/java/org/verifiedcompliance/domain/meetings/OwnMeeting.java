package org.verifiedcompliance.domain.meetings;

/**
 * A meeting as its creator sees it in a list.
 *
 * @param sessionCount sessions that were opened for it, 0 or more
 * @param totalAttendees different people who checked in, 0 or more
 */
public record OwnMeeting(Meeting meeting, long sessionCount, long totalAttendees) {}
