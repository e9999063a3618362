package org.verifiedcompliance.application.imports;

import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * From where a meeting came.
 *
 * @param source the list
 * @param slug what the list calls the meeting
 * @param meeting what it became
 * @param fingerprint stands for all that the list said of it last
 * @param likeness stands for name, days, time and place: meetings that share it are one
 */
public record MeetingOrigin(
    String source, String slug, MeetingId meeting, String fingerprint, String likeness) {}
