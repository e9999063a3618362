package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** Signs out every device of a person, the one that asks too. */
@FunctionalInterface
public interface LogOutEverywhere {
  /** Ends all sign-ins and answers how many those were. */
  int logOutEverywhere(PersonId person, ClientAddress from);
}
