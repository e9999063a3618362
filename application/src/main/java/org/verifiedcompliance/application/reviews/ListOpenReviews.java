package org.verifiedcompliance.application.reviews;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.reviews.OpenReview;

/** Shows what waits for a decision: to admins all, to who published a meeting what is its own. */
@FunctionalInterface
public interface ListOpenReviews {
  /** The oldest first; nobody is shown their own attendance. */
  Outcome list(Command command);

  /**
   * The wish.
   *
   * @param meeting only of this one; null for all
   */
  record Command(CurrentUser user, @Nullable MeetingId meeting, Slice slice) {}

  /** What there is to see. */
  sealed interface Outcome {
    /** A part of it. */
    record Listed(Part<OpenReview> reviews) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's meeting. */
    record NotAllowed() implements Outcome {}
  }
}
