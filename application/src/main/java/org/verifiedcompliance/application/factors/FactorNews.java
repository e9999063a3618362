package org.verifiedcompliance.application.factors;

import java.time.Instant;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.domain.people.Person;

/** Keeps and tells that a second factor came or went, with the caller's transaction. */
public final class FactorNews {
  private final AccountEvents events;
  private final AccountLetters letters;

  /** Keeps it and tells it there. */
  public FactorNews(AccountEvents events, AccountLetters letters) {
    this.events = events;
    this.letters = letters;
  }

  void tell(Person person, boolean isOn, ClientAddress from, Instant now) {
    var kind = isOn ? AccountEvent.Kind.SECOND_FACTOR_ON : AccountEvent.Kind.SECOND_FACTOR_OFF;
    events.add(new AccountEvent(kind, person.id(), null, from, now));
    letters.secondFactor(person, isOn, now);
  }
}
