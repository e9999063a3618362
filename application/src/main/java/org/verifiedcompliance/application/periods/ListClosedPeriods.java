package org.verifiedcompliance.application.periods;

import java.util.List;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.periods.PeriodClosing;

/** Shows how far the record of a meeting was closed, when and by whom. */
@FunctionalInterface
public interface ListClosedPeriods {
  /** The latest first; for who published the meeting, and for admins. */
  Outcome list(CurrentUser user, MeetingId meeting, Page page);

  /** What there is to see. */
  sealed interface Outcome {
    /** One page of it. */
    record Listed(List<PeriodClosing> closings) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's meeting. */
    record NotAllowed() implements Outcome {}
  }
}
