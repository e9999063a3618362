package org.verifiedcompliance.domain.lists;

import java.util.List;

/**
 * The place behind an item of a list, whether or not the item is still there.
 *
 * @param key by what the list is ordered, to the last tie, as the store that made it writes it;
 *     nobody else reads it
 */
public record After(List<String> key) {
  /** Keeps a copy. */
  public After {
    key = List.copyOf(key);
  }
}
