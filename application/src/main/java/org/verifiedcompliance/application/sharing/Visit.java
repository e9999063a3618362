package org.verifiedcompliance.application.sharing;

import java.time.Instant;

/**
 * A look at a share.
 *
 * @param client what kind of program looked
 * @param network where from, cut so that it names no household
 */
public record Visit(Instant at, Client client, String network) {
  /** Kinds of programs, as they call themselves. */
  public enum Client {
    /** A browser on a phone or tablet. */
    PHONE,
    /** Another browser. */
    COMPUTER,
    /** No browser. */
    PROGRAM,
    /** It did not say. */
    UNKNOWN
  }
}
