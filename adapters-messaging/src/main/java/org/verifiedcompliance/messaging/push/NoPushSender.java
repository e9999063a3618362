package org.verifiedcompliance.messaging.push;

import org.verifiedcompliance.application.deliveries.PushMessage;
import org.verifiedcompliance.application.deliveries.PushSender;

/** Sends nothing, for servers without credentials: what was to be sent stays on record. */
public final class NoPushSender implements PushSender {
  @Override
  public Outcome send(PushMessage message) {
    return new Outcome.NotConfigured();
  }
}
