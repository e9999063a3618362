package org.verifiedcompliance.domain.presence;

import java.time.Instant;

/**
 * A reading without its place: what it says about presence, and when.
 *
 * @param at by the server's clock
 */
public record Sighting(Instant at, Whereabouts where) {

  /** Whether it says anything at all. */
  public boolean isUsable() {
    return where != Whereabouts.UNKNOWN;
  }

  /** Whether it confirms presence. */
  public boolean confirms() {
    return where == Whereabouts.THERE;
  }
}
