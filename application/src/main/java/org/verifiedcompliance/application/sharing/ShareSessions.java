package org.verifiedcompliance.application.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;

/** Makes a link by which outsiders see chosen facts of one's own sessions. */
@FunctionalInterface
public interface ShareSessions {
  /** Makes the link. */
  Outcome share(Command command);

  /**
   * What to share.
   *
   * @param fields what outsiders see
   * @param life for how long
   * @param maxViews how often they may look, null for as often as they like
   * @param label the sharer's own word for it
   */
  record Command(
      PersonId person,
      Choice choice,
      Set<ShareField> fields,
      Duration life,
      @Nullable Integer maxViews,
      @Nullable String label) {}

  /** Which sessions. */
  sealed interface Choice {
    /** These, in this order. */
    record These(List<SessionId> sessions) implements Choice {}

    /**
     * All that the person came to within a time.
     *
     * @param from not before, null for no bound
     * @param to before, null for no bound
     */
    record Between(@Nullable Instant from, @Nullable Instant to) implements Choice {}
  }

  /** What became of it. */
  sealed interface Outcome {
    /**
     * The link is made.
     *
     * @param token 256 random bits as 43 characters, told this once
     */
    record Shared(String token, Share share) implements Outcome {}

    /** One of the sessions is not on record, or somebody else's. */
    record NoSuchSession() implements Outcome {}

    /** The person came to nothing within that time. */
    record NothingToShare() implements Outcome {}

    /** More than one link can show. */
    record TooMany(int found) implements Outcome {}
  }
}
