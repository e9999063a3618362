package org.verifiedcompliance.bootstrap.architecture.violations.evaluation;

import com.tngtech.archunit.lang.ArchRule;

/** Knows a foreign library. */
public class Shortcut {
  ArchRule library;
}
