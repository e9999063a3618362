package org.verifiedcompliance.application.stream;

import org.verifiedcompliance.domain.people.PersonId;

/**
 * Who reads the stream.
 *
 * @param seesAll whether the person may see what belongs to others
 */
public record Viewer(PersonId person, boolean seesAll) {

  /** Whether the change is for this person. */
  public boolean sees(Change change) {
    return seesAll
        || change.isPublic()
        || person.equals(change.person())
        || person.equals(change.organiser());
  }

  /** Whether the thing is gone for this person; an organiser still sees what is hidden. */
  public boolean hasLost(Change change) {
    return change.isDeleted()
        && (change.topic() != Topic.MEETING
            || change.kind().equals("deleted")
            || !(seesAll || person.equals(change.organiser())));
  }
}
