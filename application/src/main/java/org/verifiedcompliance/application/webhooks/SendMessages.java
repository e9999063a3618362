package org.verifiedcompliance.application.webhooks;

/** Sends the messages that are due. */
@FunctionalInterface
public interface SendMessages {
  /** Begins to send what is due and nobody is sending; does not wait for the receivers. */
  void send();
}
