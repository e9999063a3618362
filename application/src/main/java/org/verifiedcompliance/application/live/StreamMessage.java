package org.verifiedcompliance.application.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.verification.LocationFix;

/** What somebody who listens is told; the same change gives the same messages with the same ids. */
public sealed interface StreamMessage {
  /** Names it for good. */
  MessageId id();

  /** When it happened, by the server's clock. */
  Instant at();

  /**
   * Something happened at a session.
   *
   * @param session as it is when it is told
   * @param fact what happened, null when the session was made
   */
  record SessionUpdate(
      MessageId id,
      SessionHappening happening,
      Session session,
      @Nullable SessionEvent fact,
      Instant at)
      implements StreamMessage {}

  /** What can happen at a session. */
  enum SessionHappening {
    /** Somebody came. */
    CHECK_IN,
    /** Somebody left. */
    CHECK_OUT,
    /** The phone told where it is. */
    LOCATION_UPDATE,
    /** Made, ended, closed by the server, or judged anew. */
    STATUS_CHANGE
  }

  /**
   * Something happened at a meeting.
   *
   * @param organiser who made it, null when a list did
   * @param isPublic whether everybody may see it, or could until now
   * @param view as it is when it is told; null when it is gone for all but its organiser
   * @param session of who came or went, else null
   */
  record MeetingUpdate(
      MessageId id,
      MeetingHappening happening,
      MeetingId meeting,
      @Nullable PersonId organiser,
      boolean isPublic,
      @Nullable MeetingView view,
      @Nullable Session session,
      Instant at)
      implements StreamMessage {
    /** Whether it tells of people, which only who runs the meeting may know. */
    public boolean isAboutSomebody() {
      return session != null;
    }

    /** Whether it shows what only its organiser may see by now; a later message says it is gone. */
    public boolean isHiddenNow() {
      return view != null && !(view.meeting().isPublic() && view.meeting().isActive());
    }
  }

  /** What can happen at a meeting. */
  enum MeetingHappening {
    /** Somebody checked in. */
    PARTICIPANT_JOINED,
    /** Somebody who was there has left. */
    PARTICIPANT_LEFT,
    /** It is elsewhere. */
    LOCATION_CHANGED,
    /** Published, hidden, shown, or called off; or its words changed. */
    STATUS_CHANGED,
    /** It is at another time. */
    TIME_UPDATED
  }

  /** Where somebody is during a session; only for those who may see that session. */
  record LocationUpdate(MessageId id, Session session, LocationFix fix, Instant at)
      implements StreamMessage {}

  /**
   * Somebody is told something.
   *
   * @param kind what became of it, as {@code created} or {@code read}
   */
  record Notice(MessageId id, PersonId person, UUID notification, String kind, Instant at)
      implements StreamMessage {}
}
