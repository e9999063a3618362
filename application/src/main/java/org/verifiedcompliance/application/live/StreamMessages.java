package org.verifiedcompliance.application.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.live.StreamMessage.LocationUpdate;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.live.StreamMessage.SessionHappening;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Turns changes into what people are told; a page costs one query for each kind of thing. */
public final class StreamMessages {
  private static final int MAIN = 0;
  private static final int MEETING = 1;
  private static final int LOCATION = 2;

  private final Sessions sessions;
  private final Meetings meetings;
  private final MeetingViews views;

  /** Reads what the changes name from these stores. */
  public StreamMessages(Sessions sessions, Meetings meetings, MeetingViews views) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.views = views;
  }

  /**
   * The messages of these changes, in their order. What is gone meanwhile is passed over, and so
   * are attempts that changed nothing, what concerns no listener, and where somebody was during a
   * session that is over.
   */
  public List<StreamMessage> of(List<Change> changes) {
    var things = Things.withSessions(changes, sessions, meetings);
    var told = new ArrayList<StreamMessage>(changes.size());
    for (var change : changes) {
      switch (change.topic()) {
        case SESSION, FACT -> addOfSession(change, things, told);
        case MEETING -> addOfMeeting(change, things, told);
        case NOTIFICATION -> addNotice(change, told);
        case PERSON, CONFLICT -> {
          // phones that synchronise read them by pull
        }
      }
    }
    return told;
  }

  private static void addOfSession(Change change, Things things, List<StreamMessage> told) {
    var session = things.session(change);
    if (session == null) {
      return;
    }
    if (change.topic() == Topic.SESSION) {
      told.add(
          new SessionUpdate(
              new MessageId(change.position(), MAIN),
              SessionHappening.STATUS_CHANGE,
              session,
              null,
              change.at()));
    } else if (things.fact(change) instanceof SessionEvent fact && fact.accepted()) {
      addOfFact(change, session, fact, told);
    }
  }

  private static void addOfFact(
      Change change, Session session, SessionEvent fact, List<StreamMessage> told) {
    var id = new MessageId(change.position(), MAIN);
    told.add(new SessionUpdate(id, happening(fact.type()), session, fact, change.at()));
    var presence = presence(session, fact.type());
    var meeting = session.details().meeting();
    if (presence != null && meeting != null) {
      told.add(
          new MeetingUpdate(
              new MessageId(change.position(), MEETING),
              presence,
              meeting,
              change.organiser(),
              false,
              null,
              session,
              change.at()));
    }
    addLocation(change, session, fact, told);
  }

  /** Only from what the phone tells during the stay, and only as long as it lasts. */
  private static void addLocation(
      Change change, Session session, SessionEvent fact, List<StreamMessage> told) {
    if (fact.type() == EventType.PRESENCE
        && !(session instanceof ClosedSession)
        && fact.payload() instanceof EventPayload payload
        && payload.shown() != null) {
      var id = new MessageId(change.position(), LOCATION);
      told.add(new LocationUpdate(id, session, payload.shown(), change.at()));
    }
  }

  private void addOfMeeting(Change change, Things things, List<StreamMessage> told) {
    var meeting = things.meeting(change);
    var view = meeting == null || change.isDeleted() ? null : views.of(meeting);
    int part = MAIN;
    for (var happening : MeetingKinds.happenings(change.kind())) {
      told.add(
          new MeetingUpdate(
              new MessageId(change.position(), part++),
              happening,
              new MeetingId(change.subject()),
              change.organiser(),
              change.isPublic(),
              view,
              null,
              change.at()));
    }
  }

  private static void addNotice(Change change, List<StreamMessage> told) {
    if (change.person() != null) {
      told.add(
          new Notice(
              new MessageId(change.position(), MAIN),
              change.person(),
              change.subject(),
              change.kind(),
              change.at()));
    }
  }

  private static SessionHappening happening(EventType type) {
    return switch (type) {
      case CHECK_IN -> SessionHappening.CHECK_IN;
      case CHECK_OUT -> SessionHappening.CHECK_OUT;
      case PRESENCE -> SessionHappening.LOCATION_UPDATE;
      case END,
          AUTO_CLOSE,
          EXPIRE,
          CONFIRMATION,
          REASSESSMENT,
          REVIEW,
          CORRECTION_REQUEST,
          CORRECTION ->
          SessionHappening.STATUS_CHANGE;
    };
  }

  private static @Nullable MeetingHappening presence(Session session, EventType type) {
    return switch (type) {
      case CHECK_IN -> MeetingHappening.PARTICIPANT_JOINED;
      case CHECK_OUT, END, AUTO_CLOSE ->
          session.arrival() == null ? null : MeetingHappening.PARTICIPANT_LEFT;
      case EXPIRE, PRESENCE, CONFIRMATION, REASSESSMENT, REVIEW, CORRECTION_REQUEST, CORRECTION ->
          null;
    };
  }
}
