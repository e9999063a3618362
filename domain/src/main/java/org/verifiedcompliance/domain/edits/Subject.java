package org.verifiedcompliance.domain.edits;

import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** What was edited. */
public sealed interface Subject {
  /** A person. */
  record OfPerson(PersonId id) implements Subject {}

  /** A meeting. */
  record OfMeeting(MeetingId id) implements Subject {}
}
