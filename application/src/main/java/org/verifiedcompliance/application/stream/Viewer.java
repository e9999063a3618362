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
}
