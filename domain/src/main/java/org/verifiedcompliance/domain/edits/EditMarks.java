package org.verifiedcompliance.domain.edits;

import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: who made which version of a person or a meeting. */
public interface EditMarks {
  /** Keeps a mark; there is one for a version. */
  void add(EditMark mark);

  /** What a person's device itself made of a thing after a version, earliest first. */
  List<EditMark> listOwn(Subject subject, long after, PersonId by, String device);

  /** Removes the marks of the editions of a person, for erasure. */
  void forget(PersonId person);
}
