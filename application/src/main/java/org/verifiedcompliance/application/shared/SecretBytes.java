package org.verifiedcompliance.application.shared;

/** Port: bytes that nobody can guess. */
@FunctionalInterface
public interface SecretBytes {

  /** So many fresh bytes from a cryptographic source. */
  byte[] next(int length);
}
