package org.verifiedcompliance.application.accounts;

import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: what happened to accounts, kept for good and never changed. */
public interface AccountEvents {
  /** Keeps one more event. */
  void add(AccountEvent event);

  /** The events of one person, oldest first. */
  List<AccountEvent> list(PersonId person);
}
