package org.verifiedcompliance.application.repeats;

/** Removes answers that have been kept long enough. */
@FunctionalInterface
public interface ForgetRepeats {
  /** Removes them, a bounded amount at a time; answers how many they were. */
  int forget();
}
