package org.verifiedcompliance.bootstrap.architecture.violations.persistence.auth;

import org.verifiedcompliance.bootstrap.architecture.violations.persistence.people.PersonRow;

/** Closes a circle. */
public class AccountRow {
  PersonRow person;
}
