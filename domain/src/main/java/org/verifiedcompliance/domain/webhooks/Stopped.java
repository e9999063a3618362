package org.verifiedcompliance.domain.webhooks;

import java.time.Instant;

/** Nothing is sent to an endpoint any more, until its owner starts it again. */
public record Stopped(Instant at, Reason reason) {
  /** Why. */
  public enum Reason {
    /** The owner wished it. */
    BY_OWNER,
    /** The receiver said 410: there is nothing, and never will be. */
    GONE,
    /** For five days nothing could be delivered. */
    FAILING
  }
}
