package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Takes the readings that a phone made during a stay, in time or late. */
@FunctionalInterface
public interface ReportPresence {

  /**
   * Judges each reading at its own time and keeps the new ones as one fact. Readings that were sent
   * before, were made outside the stay or in the future, or are too old to be judged are passed
   * over; without a new one nothing is kept. Those that came after the grace are a fact of their
   * own, which confirms nothing until somebody has looked at it.
   */
  Outcome report(Command command);

  /**
   * The wish.
   *
   * @param report readings that all say when they were taken
   */
  record Command(PersonId person, SessionId session, LocationReport report) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * The readings are kept.
     *
     * @param accepted how many of them were new and belong to the stay
     * @param covered how much of the stay is confirmed by now
     */
    record Kept(int accepted, Duration covered) implements Outcome {}

    /** The person has no such session. */
    record NoSuchSession() implements Outcome {}

    /** The person did not agree that their location is taken; nothing is kept. */
    record ConsentMissing() implements Outcome {}

    /** The person did not check in here. */
    record NotCheckedIn() implements Outcome {}

    /** The record of the meeting is closed up to a later time: only the attempt is kept. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
