package org.verifiedcompliance.application.codes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Shows the code of the moment for the screen at the place, to the creator and to admins. */
@FunctionalInterface
public interface ShowVenueCode {
  /** The code of now. */
  Outcome show(CurrentUser user, MeetingId meeting);

  /** What there is to see. */
  sealed interface Outcome {
    /**
     * The code.
     *
     * @param date the start of the date that it belongs to, null without a schedule
     */
    record Showing(MeetingId meeting, RotatingCodes.Shown code, @Nullable Instant date)
        implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's. */
    record NotAllowed() implements Outcome {}

    /** The meeting is no longer held, or no date of it is open now. */
    record NoDateNear() implements Outcome {}
  }
}
