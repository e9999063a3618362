package org.verifiedcompliance.application.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;

/**
 * A meeting as it is shown.
 *
 * @param nextStart when it begins next, null when it has no date to come
 */
public record MeetingView(Meeting meeting, @Nullable Instant nextStart) {}
