package org.verifiedcompliance.application.operations;

/** Port: chance, so that what failed together is not tried again together. */
@FunctionalInterface
public interface Jitter {
  /** A number from 0 on and below 1. */
  double next();
}
