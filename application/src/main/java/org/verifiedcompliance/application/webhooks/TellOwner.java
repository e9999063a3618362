package org.verifiedcompliance.application.webhooks;

import org.verifiedcompliance.domain.webhooks.Webhook;

/** Port: tells people about their endpoints. */
@FunctionalInterface
public interface TellOwner {
  /** That nothing is sent to this one any more; in the caller's transaction. */
  void tellStopped(Webhook webhook);
}
