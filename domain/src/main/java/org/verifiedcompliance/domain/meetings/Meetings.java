package org.verifiedcompliance.domain.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the meetings on record. */
public interface Meetings {
  /** Keeps a new meeting. */
  default void add(Meeting meeting) {
    addAll(List.of(meeting));
  }

  /** Keeps new meetings, all or none, in few round trips. */
  void addAll(Collection<Meeting> meetings);

  /** The meeting with this id. */
  Optional<Meeting> find(MeetingId id);

  /** Those of the meetings that are on record, in no order. */
  List<Meeting> list(Collection<MeetingId> ids);

  /** What a person published, the newest first, ties by id. */
  Part<OwnMeeting> listCreatedBy(PersonId creator, Slice slice);

  /**
   * Replaces a meeting whose stored version is one less than this one's; false, and nothing
   * changed, when it is another or the meeting is unknown. The creator and the time of creation
   * stay as they are.
   */
  boolean update(Meeting changed);
}
