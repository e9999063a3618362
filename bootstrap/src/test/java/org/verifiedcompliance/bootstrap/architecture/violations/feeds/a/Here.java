package org.verifiedcompliance.bootstrap.architecture.violations.feeds.a;

import com.tngtech.archunit.lang.ArchRule;
import org.verifiedcompliance.bootstrap.architecture.violations.feeds.b.There;

/** Knows a foreign library, and closes a circle. */
public class Here {
  ArchRule library;
  There there;
}
