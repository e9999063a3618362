package org.verifiedcompliance.domain.meetings;

import java.util.Optional;

/** Port: the meetings on record. */
public interface Meetings {
  /** Keeps a new meeting. */
  void add(Meeting meeting);

  /** The meeting with this id. */
  Optional<Meeting> find(MeetingId id);

  /**
   * Replaces a meeting whose stored version is one less than this one's; false, and nothing
   * changed, when it is another or the meeting is unknown.
   */
  boolean update(Meeting changed);
}
