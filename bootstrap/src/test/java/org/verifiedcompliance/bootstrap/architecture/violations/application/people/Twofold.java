package org.verifiedcompliance.bootstrap.architecture.violations.application.people;

import com.tngtech.archunit.lang.ArchRule;
import org.verifiedcompliance.bootstrap.architecture.violations.application.auth.Other;

/** Two methods, an open outcome, a library. */
public interface Twofold {
  Outcome one(ArchRule library);

  Outcome two(Other other);

  /** Not sealed. */
  interface Outcome {}
}
