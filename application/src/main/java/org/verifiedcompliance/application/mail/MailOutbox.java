package org.verifiedcompliance.application.mail;

import java.time.Instant;
import java.util.List;

/**
 * Port: letters that are to leave, kept sealed with the transaction that writes them. A letter is
 * gone once it was taken over: what it says may be secret.
 */
public interface MailOutbox {
  /**
   * Keeps a letter that is due at once.
   *
   * @param usefulUntil after which nobody needs it
   */
  void put(Mail mail, Instant usefulUntil, Instant now);

  /**
   * Claims what is due and nobody has claimed, the longest overdue first.
   *
   * @param leasedUntil when others may claim it, unless it was settled
   */
  List<WaitingMail> claim(Instant now, Instant leasedUntil, int most);

  /**
   * Forgets letters that nobody has needed since before that time, such as those that no key opens.
   *
   * @param most how many
   * @return how many those were
   */
  int removeUseless(Instant before, int most);

  /** Forgets the letter: it is sent, or never will be. */
  void settle(WaitingMail mail);

  /** Has it tried again then, unless somebody else has claimed it since. */
  void postpone(WaitingMail mail, Instant until);
}
