package org.verifiedcompliance.bootstrap.server;

import java.time.Duration;
import org.verifiedcompliance.application.webhooks.SendMessages;
import org.verifiedcompliance.application.webhooks.WriteMessages;
import org.verifiedcompliance.messaging.webhooks.JettyWebhookSender;

/** Writes and sends the messages to endpoints, a second after what they tell at the latest. */
public final class WebhookTraffic implements Background {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Repeating writing;
  private final Repeating sending;
  private final Turns turns;
  private final JettyWebhookSender sender;

  /** Does nothing yet. */
  public WebhookTraffic(
      WriteMessages write, SendMessages send, Turns turns, JettyWebhookSender sender) {
    this.writing = new Repeating("webhooks-write", PAUSE, write::write);
    this.sending = new Repeating("webhooks-send", PAUSE, send::send);
    this.turns = turns;
    this.sender = sender;
  }

  @Override
  public void start() {
    writing.start();
    sending.start();
  }

  @Override
  public void stop() {
    writing.stop();
    sending.stop();
    turns.stop();
    sender.close();
  }
}
