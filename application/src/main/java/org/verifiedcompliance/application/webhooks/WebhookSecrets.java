package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Port: the secrets of endpoints, which nobody sees after they were made. */
public interface WebhookSecrets {
  /**
   * A new secret.
   *
   * @param shown {@code whsec_} and its bytes in Base64, for the owner's eyes, once
   */
  record Fresh(String shown, SealedSecret sealed) {
    /** Does not show it. */
    @Override
    public String toString() {
      return "Fresh";
    }
  }

  /** Makes one for an endpoint, and seals it so that it opens for that one alone. */
  Fresh make(WebhookId webhook);

  /**
   * The signature of Standard Webhooks: {@code v1,} and the Base64 of HMAC-SHA-256 over id, seconds
   * and body, joined by dots.
   *
   * @throws IllegalStateException when the secret was not sealed for the endpoint
   */
  String sign(WebhookId webhook, SealedSecret secret, String message, Instant at, String body);
}
