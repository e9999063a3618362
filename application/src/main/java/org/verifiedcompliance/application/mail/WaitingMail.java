package org.verifiedcompliance.application.mail;

import java.time.Instant;

/**
 * A letter that this node may send now.
 *
 * @param tries this one included
 * @param since when it was to be sent first
 * @param usefulUntil after which nobody needs it
 */
public record WaitingMail(Mail mail, int tries, Instant since, Instant usefulUntil) {
  /** Tells nothing of the letter. */
  @Override
  public String toString() {
    return "WaitingMail[" + mail.id() + "]";
  }
}
