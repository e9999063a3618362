package org.verifiedcompliance.bootstrap.architecture.violations.domain.geo;

import org.verifiedcompliance.bootstrap.architecture.violations.domain.people.Clockwork;

/** Closes a circle of features. */
public class Circle {
  Clockwork clockwork;
}
