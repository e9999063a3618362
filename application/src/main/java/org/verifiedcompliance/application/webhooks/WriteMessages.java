package org.verifiedcompliance.application.webhooks;

/** Turns what happened into messages to the endpoints that are to be told. */
@FunctionalInterface
public interface WriteMessages {
  /** Writes what is new by now. An endpoint with a fault keeps no other from its messages. */
  void write();
}
