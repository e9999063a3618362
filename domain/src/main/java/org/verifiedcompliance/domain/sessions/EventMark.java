package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What a session remembers of its check-in or check-out. */
public record EventMark(EventId event, Instant time, LocationFlag flag) {

  /** The same at another time. */
  EventMark at(Instant other) {
    return new EventMark(event, other, flag);
  }

  /** Whether the policy accepts the location: only positive evidence against it speaks against. */
  public boolean isAcceptable() {
    return flag != LocationFlag.REJECTED;
  }
}
