package org.verifiedcompliance.application.sessions;

import java.util.List;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.StayStatistics;

/** Shows a session with its facts, to its owner, the meeting's creator and admins. */
@FunctionalInterface
public interface ReadSessionDetails {

  /** The session, all that happened and was tried, and how well the readings cover the stay. */
  Outcome read(CurrentUser reader, SessionId session);

  /** What there is to see. */
  sealed interface Outcome {
    /** The session with its facts, oldest first. */
    record Details(Session session, List<RecordedEvent> events, StayStatistics statistics)
        implements Outcome {}

    /** There is no such session that the reader may know of. */
    record NoSuchSession() implements Outcome {}
  }
}
