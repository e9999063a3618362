package org.verifiedcompliance.application.repeats;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Port: what was asked under a key and what was answered, until it expires. */
public interface Repeats {
  /**
   * Holds the id until the transaction ends, so that of many who come at once one goes on.
   *
   * @throws IllegalStateException outside of a transaction, where nothing could be held
   */
  Hold hold(TokenHash id, Instant now);

  /**
   * Claims the id before the work begins: free is an unknown or expired id, and one whose claim for
   * the same request has run out.
   *
   * @return what stands in the way; empty when the claim is good until then
   */
  Optional<Remembered> claim(TokenHash id, TokenHash request, Claim claim);

  /** Notes the answer under a held id; false when the id is taken nevertheless. */
  boolean keep(TokenHash id, Remembered what, Instant now, Instant expiresAt);

  /** Notes the answer of a claim, unless the claim was lost to another. */
  void settle(TokenHash id, Claim claim, Remembered what);

  /** Gives a claim back, unless it was lost to another. */
  void release(TokenHash id, Claim claim);

  /**
   * Removes what has expired.
   *
   * @param most how many, so that no statement takes long
   * @return how many those were
   */
  int removeExpired(Instant now, int most);

  /**
   * The claim of one request on an id.
   *
   * @param until when it runs out; it names the claim as well
   * @param expiresAt when all that is known under the id is forgotten
   */
  record Claim(Instant now, Instant until, Instant expiresAt) {}

  /** Whether an id could be held. */
  sealed interface Hold {
    /** Another transaction holds it. */
    record Busy() implements Hold {}

    /** It is held, and this is what is known under it. */
    record Held(Optional<Remembered> known) implements Hold {}
  }
}
