package org.verifiedcompliance.application.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was sent, and answers as a test wants. */
public final class KeptMails implements Mailer {
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private volatile Outcome answer = new Outcome.Sent();

  @Override
  public Outcome send(Mail mail) {
    mails.add(mail);
    return answer;
  }

  /** Answers this from now on. */
  public void answer(Outcome next) {
    answer = next;
  }

  /** What was given to it, in order. */
  public List<Mail> mails() {
    return List.copyOf(mails);
  }
}
