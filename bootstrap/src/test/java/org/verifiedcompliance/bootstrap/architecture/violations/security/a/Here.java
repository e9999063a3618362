package org.verifiedcompliance.bootstrap.architecture.violations.security.a;

import com.tngtech.archunit.lang.ArchRule;
import org.verifiedcompliance.bootstrap.architecture.violations.security.b.There;

/** Knows a foreign library, and closes a circle. */
public class Here {
  ArchRule library;
  There there;
}
