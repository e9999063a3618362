package org.verifiedcompliance.bootstrap.architecture.violations.messaging.a;

import com.tngtech.archunit.lang.ArchRule;
import org.verifiedcompliance.bootstrap.architecture.violations.messaging.b.There;

/** Knows a foreign library, and closes a circle. */
public class Here {
  ArchRule library;
  There there;
}
