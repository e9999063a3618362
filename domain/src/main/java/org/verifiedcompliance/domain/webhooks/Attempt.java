package org.verifiedcompliance.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a message was sent.
 *
 * @param number from 1
 * @param status what the receiver answered; null when it did not
 * @param error why there was no answer, as a word; null when there was one
 * @param response the beginning of the answer's body, at most {@link #MOST_RESPONSE} characters
 */
public record Attempt(
    DeliveryId delivery,
    int number,
    Instant at,
    @Nullable Integer status,
    @Nullable String error,
    Duration latency,
    @Nullable String response) {
  /** So much of what a receiver answers is kept. */
  public static final int MOST_RESPONSE = 1_024;

  private static final int OK = 200;
  private static final int REDIRECTS = 300;
  private static final int GONE = 410;

  /** Whether the receiver took the message. */
  public boolean succeeded() {
    return status != null && status >= OK && status < REDIRECTS;
  }

  /** Whether the receiver wants no more messages, ever. */
  public boolean isGone() {
    return status != null && status == GONE;
  }
}
