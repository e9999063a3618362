package org.verifiedcompliance.application.emails;

import java.time.Instant;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the addresses of people with accounts, and which of them are proven. */
public interface Addresses {
  /** Whether the person has proven the address that they have now. */
  boolean isVerified(PersonId person);

  /** The person has proven this address; it counts while it is theirs. */
  void verify(PersonId person, EmailAddress email, Instant at);

  /** Gives the person another address; false, and nothing changed, when somebody has it. */
  boolean change(PersonId person, EmailAddress next, Instant at);
}
