package org.verifiedcompliance.application.live;

import java.util.List;
import org.verifiedcompliance.application.live.StreamMessage.MeetingHappening;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.SessionHappening;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;

/** Somebody at a public meeting, and what is told of it. */
final class ToldWorld {
  final StreamWorld stream = new StreamWorld();
  final PersonId host = stream.newPerson();
  final PersonId person = stream.newPerson();
  final Meeting meeting = stream.newMeeting(host);
  private final StreamMessages messages =
      new StreamMessages(stream.sessions, stream.meetings, stream.views);
  private Position before = stream.changes.head();

  /** The messages of all that changed since the last look. */
  List<StreamMessage> told() {
    var page = stream.changes.listAll(before, 100);
    before = stream.changes.head();
    return messages.of(page);
  }

  /** What the last change has to tell of a session. */
  SessionUpdate update(SessionHappening what, Session session, SessionEvent fact) {
    return new SessionUpdate(id(0), what, session, fact, StreamWorld.NOW);
  }

  /** What the last change has to tell the host. */
  MeetingUpdate presence(MeetingHappening what, Session session) {
    return new MeetingUpdate(
        id(1), what, meeting.id(), host, false, null, session, StreamWorld.NOW);
  }

  /** A message of the last change. */
  MessageId id(int part) {
    return new MessageId(stream.changes.head(), part);
  }

  /** The person has come. */
  CheckedInSession arrived() {
    var planned = stream.newSession(person, meeting);
    var arrival = SessionFixture.checkIn(planned, 1);
    return stream.record(planned.checkIn(arrival), arrival);
  }

  /** The person has come, and all of it was told. */
  CheckedInSession present() {
    var open = arrived();
    told();
    return open;
  }
}
