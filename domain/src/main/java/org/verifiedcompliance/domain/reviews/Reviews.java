package org.verifiedcompliance.domain.reviews;

import java.util.Optional;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Port: the facts that wait for a person's decision. */
public interface Reviews {
  /**
   * Check-ins and check-outs, refused ones included, whose verdict as it stands is not verified and
   * on which nobody decided, oldest first by when they were received, ties by id.
   */
  Part<OpenReview> listOpen(ReviewQuery query);

  /** Requests for other times on which nobody decided, in the same order. */
  Part<OpenReview> listOpenCorrections(ReviewQuery query);

  /** The session whose fact this is. */
  Optional<SessionId> findSession(EventId event);
}
