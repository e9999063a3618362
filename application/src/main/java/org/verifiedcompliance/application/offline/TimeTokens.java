package org.verifiedcompliance.application.offline;

import java.util.Optional;

/** Port: the server's signed word on what time it was at a moment of a phone's counter. */
public interface TimeTokens {
  /** The signed text of the anchor. */
  String issue(TimeAnchor anchor);

  /** What a token says; empty when it was not signed by a key of ours, whatever it says. */
  Optional<TimeAnchor> read(String token);
}
