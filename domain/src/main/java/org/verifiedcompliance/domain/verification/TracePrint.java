package org.verifiedcompliance.domain.verification;

import java.util.Set;

/**
 * What is left of a trace to know it again, without a place in it.
 *
 * @param hash of the exact readings in their order, hexadecimal
 * @param shingles hashes of each four steps in a row, each in whole seconds and metres
 * @param points how many different points the trace has
 */
public record TracePrint(String hash, Set<Long> shingles, int points) {
  /** Copies the shingles. */
  public TracePrint {
    shingles = Set.copyOf(shingles);
  }
}
