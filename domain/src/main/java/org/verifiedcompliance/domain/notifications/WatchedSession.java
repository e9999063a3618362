package org.verifiedcompliance.domain.notifications;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/**
 * A session as reminders see it.
 *
 * @param schedule of an active meeting, null without one
 * @param named the original start of the date it was planned for, null when none was named
 * @param openedAt when the person planned it
 * @param checkedInAt null before
 * @param lastSeenAt the last confirmed presence, null without any
 * @param date the date that the check-in belongs to, null without one
 * @param closesAt when the server closes it or looks whether to, null once it is over
 * @param ahead how long before the start the person wants to hear of it
 * @param policies what was chosen for the meeting and for all
 * @param wakes how often it was woken, so that nobody puts it to sleep who does not know
 */
public record WatchedSession(
    SessionId id,
    PersonId person,
    SessionStatus status,
    @Nullable MeetingId meeting,
    @Nullable MeetingSchedule schedule,
    @Nullable Instant named,
    Instant openedAt,
    @Nullable Instant checkedInAt,
    @Nullable Instant lastSeenAt,
    @Nullable Occurrence date,
    @Nullable Instant closesAt,
    Duration ahead,
    PolicyLayers policies,
    long wakes) {}
