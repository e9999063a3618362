package org.verifiedcompliance.domain.edits;

import java.util.Optional;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Port: what was on record about meetings before each edit. */
public interface MeetingEditions {
  /** Lets no other transaction edit the meeting until this one ends. */
  void lock(MeetingId id);

  /** An earlier version; the present one is not among them. */
  Optional<Meeting> find(MeetingId id, long version);
}
