package org.verifiedcompliance.application.sharing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an outsider what somebody chose to share. */
@FunctionalInterface
public interface ReadShare {
  /**
   * What the open share with this token shows; empty alike for a token that never was, and one that
   * shows nothing any more.
   *
   * @param visit who looks, to be counted and kept; null when only looking whether it is open
   */
  Optional<SharedProof> read(String token, @Nullable Visit visit);
}
