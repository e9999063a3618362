package org.verifiedcompliance.application.notifications;

import java.util.Locale;

/** What became of a delivery. */
public enum DeliveryStatus {
  /** It is to be sent, perhaps again. */
  WAITING,
  /** Somebody took it over. */
  SENT,
  /** It was refused, or a day of trying was not enough. */
  FAILED,
  /** It would not have been of use any more. */
  DROPPED,
  /** The server has no way to send it. */
  NOT_CONFIGURED;

  /** The word for it on the wire and in stores. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
