package org.verifiedcompliance.bootstrap.architecture.violations.persistence.people;

import com.tngtech.archunit.lang.ArchRule;
import org.verifiedcompliance.bootstrap.architecture.violations.persistence.auth.AccountRow;

/** Public, and knows a foreign library. */
public class PersonRow {
  ArchRule library;
  AccountRow account;
}
