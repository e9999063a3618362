package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Secrets that a failing test can show. */
final class ReadableSecrets implements WebhookSecrets {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public Fresh make(WebhookId webhook) {
    var number = count.incrementAndGet();
    return new Fresh("whsec_" + number, new SealedSecret("sealed" + number));
  }

  @Override
  public String sign(
      WebhookId webhook, SealedSecret secret, String message, Instant at, String body) {
    return "v1,"
        + secret.base64()
        + ":"
        + message
        + "."
        + at.getEpochSecond()
        + "."
        + body.length();
  }
}
