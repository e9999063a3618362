package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;

/** Opens an attendance session for a meeting or a free destination. */
@FunctionalInterface
public interface OpenSession {

  /** Opens it, or finds the one that the same wish opened before. */
  Outcome open(Command command);

  /**
   * The wish.
   *
   * @param clientId the phone's name for it: the same wish under the same name opens one session
   * @param when it happened, null for now
   * @param occurrence the start of the date of the meeting that is meant, null for the next
   */
  record Command(
      PersonId person,
      Target target,
      @Nullable String notes,
      @Nullable String clientId,
      @Nullable EffectiveTime when,
      @Nullable Instant occurrence) {

    /** The wish for the next date. */
    public Command(
        PersonId person,
        Target target,
        @Nullable String notes,
        @Nullable String clientId,
        @Nullable EffectiveTime when) {
      this(person, target, notes, clientId, when, null);
    }

    /** The wish of now. */
    public Command(
        PersonId person, Target target, @Nullable String notes, @Nullable String clientId) {
      this(person, target, notes, clientId, null);
    }
  }

  /** Where the session leads. */
  sealed interface Target {
    /** To a meeting on record. */
    record AtMeeting(MeetingId meeting) implements Target {}

    /** To any place, with a fence of the default radius. */
    record AtPlace(String name, @Nullable String address, Coordinate place) implements Target {}
  }

  /** What came of it. */
  sealed interface Outcome {
    /** A new session. */
    record Opened(PlannedSession session) implements Outcome {}

    /** The same wish was fulfilled before. */
    record OpenedBefore(Session session) implements Outcome {}

    /** Another wish was made under this client id. */
    record ClientIdTaken(Session session) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** The meeting is no longer held. */
    record MeetingNotActive() implements Outcome {}

    /** The meeting has no such date, or it is cancelled. */
    record NoSuchDate() implements Outcome {}

    /** It happened longer ago than anything is judged; nothing is kept. */
    record TooOld() implements Outcome {}
  }
}
