package org.verifiedcompliance.application.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;

/** Reads on in the stream: page after page, all that somebody may see, deletions included. */
@FunctionalInterface
public interface PullChanges {
  /** Reads the next page. */
  Outcome pull(Command command);

  /**
   * What is asked for.
   *
   * @param since where the last page ended, or the start
   * @param limit 1 to 1000
   */
  record Command(Viewer viewer, Position since, int limit) {}

  /** What there is. */
  sealed interface Outcome {
    /**
     * A page.
     *
     * @param next from where to read on, also when the page is empty
     * @param hasMore whether more can be read at once
     */
    record Page(List<Pulled> changes, Position next, boolean hasMore) implements Outcome {}

    /** The stream never was at this position, so that reading on could miss something. */
    record UnknownPosition() implements Outcome {}
  }

  /**
   * A change and the thing as it is now, which may be later than the change; then a later change
   * follows.
   *
   * @param isDeleted whether the thing is gone for this viewer
   * @param thing null when it is gone, or read by somebody else
   */
  record Pulled(Change change, boolean isDeleted, @Nullable Thing thing) {}

  /** What changes are about. */
  sealed interface Thing {
    /** A session. */
    record OfSession(Session session) implements Thing {}

    /** A fact of a session, which never changes. */
    record OfFact(SessionEvent fact) implements Thing {}

    /** A meeting. */
    record OfMeeting(MeetingView view) implements Thing {}

    /** A person. */
    record OfPerson(Person person) implements Thing {}
  }
}
