package org.verifiedcompliance.application.shared;

import java.time.Instant;

/** Port: sets the server's clock, which goes on running from there; for trials only. */
@FunctionalInterface
public interface MoveClock {
  /** Makes it this time now. */
  void moveTo(Instant now);
}
