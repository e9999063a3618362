package org.verifiedcompliance.application.factors;

import java.time.Instant;
import java.util.OptionalLong;

/** Port: codes that follow from a secret and the time (RFC 6238: SHA-1, 6 digits, 30 seconds). */
public interface TimeCodes {
  /** A new secret of 160 bits in Base32. */
  String newSecret();

  /**
   * The step of the code, when it is the one of now, of the step before or of the one after: clocks
   * of phones are off by seconds.
   */
  OptionalLong stepOf(String secret, String code, Instant now);
}
