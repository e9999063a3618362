package org.verifiedcompliance.application.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.Page;
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
  record Command(CurrentUser user, @Nullable MeetingId meeting, Page page) {}

  /** What there is to see. */
  sealed interface Outcome {
    /** One page of it. */
    record Listed(List<OpenReview> reviews) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's meeting. */
    record NotAllowed() implements Outcome {}
  }
}
