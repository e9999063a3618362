package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: what happened to accounts, kept for good and never changed; only where the requests came
 * from is forgotten after a while.
 */
public interface AccountEvents {
  /** Keeps one more event. */
  void add(AccountEvent event);

  /** The events of one person, oldest first. */
  List<AccountEvent> list(PersonId person);

  /**
   * Forgets the client addresses of events that happened before that time.
   *
   * @param most how many
   * @return how many those were
   */
  int removeAddresses(Instant before, int most);
}
