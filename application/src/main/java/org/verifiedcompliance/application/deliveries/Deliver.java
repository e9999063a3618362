package org.verifiedcompliance.application.deliveries;

/** Delivers what is due. */
@FunctionalInterface
public interface Deliver {
  /** Tries everything that is due once; answers how many deliveries were taken over. */
  int deliver();
}
