package org.verifiedcompliance.application.live;

import java.util.Set;
import org.verifiedcompliance.application.live.StreamMessage.LocationUpdate;
import org.verifiedcompliance.application.live.StreamMessage.MeetingUpdate;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.live.StreamMessage.SessionUpdate;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** What somebody listens to. Whether they may is checked before. */
public sealed interface Scope {
  /** Whether the message is for whoever listens so. */
  boolean wants(StreamMessage message);

  /**
   * A person's own attendance and notices, the meetings that they made, and those they follow.
   *
   * @param followed meetings of others
   */
  record Own(Viewer viewer, Set<MeetingId> followed) implements Scope {
    /** Copies the set. */
    public Own {
      followed = Set.copyOf(followed);
    }

    @Override
    public boolean wants(StreamMessage message) {
      return switch (message) {
        case SessionUpdate update -> isMe(update.session().person());
        case LocationUpdate update -> isMe(update.session().person());
        case Notice notice -> isMe(notice.person());
        case MeetingUpdate update -> wants(update);
      };
    }

    private boolean wants(MeetingUpdate update) {
      if (viewer.person().equals(update.organiser())) {
        return true;
      }
      return followed.contains(update.meeting())
          && (viewer.seesAll()
              || (update.isPublic() && !update.isAboutSomebody() && !update.isHiddenNow()));
    }

    private boolean isMe(PersonId person) {
      return person.equals(viewer.person());
    }
  }

  /** One session: of its person, of who made its meeting, and of admins. */
  record OneSession(SessionId session) implements Scope {
    @Override
    public boolean wants(StreamMessage message) {
      return switch (message) {
        case SessionUpdate update -> update.session().id().equals(session);
        case LocationUpdate update -> update.session().id().equals(session);
        case MeetingUpdate _, Notice _ -> false;
      };
    }
  }
}
