package org.verifiedcompliance.application.policies;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Shows the policy in force, to whoever is judged by it. */
@FunctionalInterface
public interface ReadPolicy {
  /**
   * The policy of a meeting, or of the organisation.
   *
   * @param meeting null for the organisation
   */
  Outcome read(@Nullable MeetingId meeting);

  /** What there is to see. */
  sealed interface Outcome {
    /** This is in force. */
    record InForce(PolicyView view) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}
  }
}
