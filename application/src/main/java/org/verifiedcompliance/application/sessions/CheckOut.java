package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Checks a person out of the session at which they are. */
@FunctionalInterface
public interface CheckOut {

  /** Judges the place, keeps the fact, and completes the stay unless the policy refuses. */
  Outcome checkOut(Command command);

  /**
   * The wish.
   *
   * @param vouched what else speaks for the person
   * @param when it happened, null for now
   */
  record Command(
      PersonId person,
      SessionId session,
      LocationReport report,
      Witnessed vouched,
      @Nullable EffectiveTime when) {

    /** The wish of now. */
    public Command(PersonId person, SessionId session, LocationReport report, Witnessed vouched) {
      this(person, session, report, vouched, null);
    }

    /** The wish of somebody for whom nothing else speaks. */
    public Command(PersonId person, SessionId session, LocationReport report) {
      this(person, session, report, Witnessed.NOTHING);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The person is checked out. */
    record CheckedOut(RecordedEvent event) implements Outcome {}

    /** The policy refuses the location; the attempt is kept as a fact. */
    record NotAcceptable(RecordedEvent attempt) implements Outcome {}

    /** The person has no such session. */
    record NoSuchSession() implements Outcome {}

    /** The person did not agree that their location is taken; nothing is kept. */
    record ConsentMissing() implements Outcome {}

    /** The person is not checked in here. */
    record NotCheckedIn() implements Outcome {}

    /** The session is over. */
    record AlreadyEnded() implements Outcome {}

    /** The phone's clock is too far ahead of the server's. */
    record ClientTimeInFuture() implements Outcome {}

    /** The person was checked in at another session meanwhile; the attempt is kept as a fact. */
    record AnotherSessionActive(SessionId other) implements Outcome {}

    /** It happened longer ago than anything is judged; nothing is kept. */
    record TooOld() implements Outcome {}

    /** The record of the meeting is closed up to a later time: only the attempt is kept. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
