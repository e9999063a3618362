package org.verifiedcompliance.application.live;

import org.jspecify.annotations.Nullable;

/** Port: the stream as it happens. */
public interface LiveChanges {
  /**
   * Hands over what the scope wants: what came after a message, read from the log, and then what
   * comes, each once and in order, on a thread of the subscriber's own.
   *
   * @param since the last message that the subscriber has; null to begin with what comes from now
   *     on
   */
  Subscription subscribe(Scope scope, @Nullable MessageId since, Sink sink);
}
