package org.verifiedcompliance.persistence.edits;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.Subject;

/** What was edited, as two columns of which one is filled. */
record SubjectColumns(@Nullable UUID person, @Nullable UUID meeting, String column, UUID id) {
  static SubjectColumns of(Subject subject) {
    return switch (subject) {
      case Subject.OfPerson(var id) ->
          new SubjectColumns(id.value(), null, "person_id", id.value());
      case Subject.OfMeeting(var id) ->
          new SubjectColumns(null, id.value(), "meeting_id", id.value());
    };
  }
}
