package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Checks a person in at a session of theirs. */
@FunctionalInterface
public interface CheckIn {

  /** Judges the place, keeps the fact, and opens the stay unless the policy refuses. */
  Outcome checkIn(Command command);

  /**
   * The wish.
   *
   * @param supersede whether another open session may be closed at its last confirmed presence
   * @param vouched what else speaks for the person
   * @param when it happened, null for now
   */
  record Command(
      PersonId person,
      SessionId session,
      LocationReport report,
      boolean supersede,
      Witnessed vouched,
      @Nullable EffectiveTime when) {

    /** The wish of now. */
    public Command(
        PersonId person,
        SessionId session,
        LocationReport report,
        boolean supersede,
        Witnessed vouched) {
      this(person, session, report, supersede, vouched, null);
    }

    /** The wish of somebody for whom nothing else speaks. */
    public Command(PersonId person, SessionId session, LocationReport report, boolean supersede) {
      this(person, session, report, supersede, Witnessed.NOTHING);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The person is checked in. */
    record CheckedIn(RecordedEvent event) implements Outcome {}

    /** The policy refuses the location; the attempt is kept as a fact. */
    record NotAcceptable(RecordedEvent attempt) implements Outcome {}

    /** The person has no such session. */
    record NoSuchSession() implements Outcome {}

    /** The person did not agree that their location is taken; nothing is kept. */
    record ConsentMissing() implements Outcome {}

    /** The person is checked in here. */
    record AlreadyCheckedIn() implements Outcome {}

    /**
     * The session is over.
     *
     * @param wasCheckedIn whether somebody came before it ended
     */
    record AlreadyEnded(boolean wasCheckedIn) implements Outcome {}

    /** The person is checked in at another session. */
    record AnotherSessionActive(SessionId open) implements Outcome {}

    /** The phone's clock is too far ahead of the server's. */
    record ClientTimeInFuture() implements Outcome {}

    /** The meeting has no such date, or it is cancelled. */
    record NoSuchDate() implements Outcome {}

    /** Several dates of the meeting fit equally well, and none was named. */
    record SeveralDates(List<Occurrence> dates) implements Outcome {}

    /** It happened longer ago than anything is judged; nothing is kept. */
    record TooOld() implements Outcome {}

    /** The record of the meeting is closed up to a later time: only the attempt is kept. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
