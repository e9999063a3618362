package org.verifiedcompliance.application.shared;

import java.util.UUID;

/** Port: where ids come from. */
public interface IdGenerator {
  /** A UUID of version 7: sorts by time, for rows of our own. */
  UUID timeOrdered();

  /** A UUID of version 4: tells nothing, for ids that outsiders see. */
  UUID random();
}
