package org.verifiedcompliance.domain.reviews;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.sessions.SessionEvent;

/**
 * A fact that a person should look at.
 *
 * @param event a check-in or check-out, perhaps refused, that is not verified; or a request for
 *     other times
 * @param meeting null at a free destination
 * @param place the name of the destination
 * @param personName as people write it
 */
public record OpenReview(
    SessionEvent event, @Nullable MeetingId meeting, String place, String personName) {}
