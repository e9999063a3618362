package org.verifiedcompliance.application.shared;

/**
 * A part of a list.
 *
 * @param limit how many at the most, 1 to 200
 * @param offset how many to pass over, 0 or more
 */
public record Page(int limit, int offset) {
  /** No list answers more than this at once. */
  public static final int MAX_LIMIT = 200;

  /**
   * Refuses what is no part of a list.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  public Page {
    if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
      throw new IllegalArgumentException("limit must be 1 to 200 and offset not negative");
    }
  }
}
