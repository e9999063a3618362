package org.verifiedcompliance.domain.edits;

import java.util.Collection;
import java.util.Map;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Port: what was on record about meetings before each edit. */
public interface MeetingEditions {
  /** Lets no other transaction edit the meeting until this one ends. */
  void lock(MeetingId id);

  /** Those of the earlier versions that are known; the present one is not among them. */
  Map<Long, Meeting> list(MeetingId id, Collection<Long> versions);
}
