package org.verifiedcompliance.application.recovery;

import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.mail.MailOutboxContract;

class KeptLettersTest implements MailOutboxContract {
  private final MailOutbox outbox = new KeptLetters();

  @Override
  public MailOutbox outbox() {
    return outbox;
  }
}
