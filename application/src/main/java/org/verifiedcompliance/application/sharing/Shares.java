package org.verifiedcompliance.application.sharing;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareId;

/**
 * Port: the shares, and who looked at them. Of the token only the hash is kept. A share is open
 * while it is active and its person has an active account.
 */
public interface Shares {
  /** Keeps a new share under the hash of its token. */
  void add(Share share, TokenHash token);

  /**
   * The open share with this token, as it is after this look, which is counted and kept. Of many at
   * once no more than the share allows see it. Empty, and nothing kept, when it is not open.
   */
  Optional<Share> visit(TokenHash token, Visit visit);

  /** The open share with this token; nothing is counted. */
  Optional<Share> findOpen(TokenHash token, Instant now);

  /** The person's share, open or not. */
  Optional<Share> find(PersonId person, ShareId id);

  /** The person's shares, the newest first. */
  Part<Share> list(PersonId person, Slice slice);

  /** Takes the person's share back, for good; false when there is none. The first time counts. */
  boolean revoke(PersonId person, ShareId id, Instant at);

  /** Who looked, the last first. */
  Part<Visit> listVisits(ShareId id, Slice slice);

  /**
   * Removes looks from before this time, and shares that expired before it.
   *
   * @return how many looks and shares
   */
  int removeBefore(Instant time);
}
