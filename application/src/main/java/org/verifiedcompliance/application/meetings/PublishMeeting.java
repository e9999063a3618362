package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/** Publishes a meeting; anybody who is signed in may. */
@FunctionalInterface
public interface PublishMeeting {
  /** Puts it on record, where it can be found at once. */
  Outcome publish(Command command);

  /** Who publishes what. */
  record Command(PersonId creator, MeetingDetails details) {}

  /** What came of it. */
  sealed interface Outcome {
    /** It is on record. */
    record Published(MeetingView view) implements Outcome {}

    /** The details do not fit together. */
    record Invalid(List<InvalidField> faults) implements Outcome {}
  }
}
