package org.verifiedcompliance.domain.lists;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at the most, 1 or more
 * @param offset how many to pass over, 0 or more; 0 behind an item
 * @param after the item behind which it begins; null for the start of the list
 */
public record Slice(int limit, int offset, @Nullable After after) {
  /**
   * Refuses what is no part of a list.
   *
   * @throws IllegalArgumentException when a number is out of range, or both are given
   */
  public Slice {
    if (limit < 1 || offset < 0 || (after != null && offset > 0)) {
      throw new IllegalArgumentException("limit must be 1 or more, offset 0 or more, or an item");
    }
  }

  /** From an offset on. */
  public Slice(int limit, int offset) {
    this(limit, offset, null);
  }

  /** The beginning of the list. */
  public static Slice first(int limit) {
    return new Slice(limit, 0);
  }

  /** As many behind an item. */
  public Slice behind(After item) {
    return new Slice(limit, 0, item);
  }
}
