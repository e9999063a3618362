package org.verifiedcompliance.application.mail;

import java.time.Instant;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: letters that lie on this server, where it has no way to send them. */
public interface WrittenMails {
  /** None: all letters leave. */
  WrittenMails NONE =
      new WrittenMails() {
        @Override
        public void forget(PersonId person) {}

        @Override
        public int forgetBefore(Instant time) {
          return 0;
        }
      };

  /** Removes all letters to this person, whatever address they go to. */
  void forget(PersonId person);

  /** Removes those that were written before that time; answers how many. */
  int forgetBefore(Instant time);
}
