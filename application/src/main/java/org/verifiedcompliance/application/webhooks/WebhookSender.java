package org.verifiedcompliance.application.webhooks;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** Port: brings a message to a receiver. It never throws for what the receiver does. */
@FunctionalInterface
public interface WebhookSender {
  /**
   * Sends once and waits for the answer, at most 15 s. Nothing is followed, and no connection is
   * made to an address that is not public, unless the server is set up so.
   *
   * @throws StoppedException when the server is stopping, and nobody knows what came of it
   */
  Answer send(WebhookUrl url, Map<String, String> headers, String body);

  /**
   * What came of it.
   *
   * @param status null when there was no answer
   * @param error a word when there was none: {@code timeout}, {@code not-public}, {@code
   *     unknown-host}, {@code no-connection}, {@code tls} or {@code broken}
   * @param response the beginning of the body
   */
  record Answer(
      @Nullable Integer status,
      @Nullable String error,
      Duration latency,
      @Nullable String response) {}

  /** The wait for an answer was broken off. */
  final class StoppedException extends RuntimeException {
    /** Keeps why. */
    public StoppedException(Throwable cause) {
      super("sending was broken off", cause);
    }
  }
}
