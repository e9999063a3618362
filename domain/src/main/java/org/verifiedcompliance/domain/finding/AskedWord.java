package org.verifiedcompliance.domain.finding;

import java.util.Set;

/**
 * A word of what was typed, as texts of meetings have it: without accents and letter case.
 *
 * @param alike words of meetings that may be meant by it: at least all that {@link Spelling} takes
 *     for the same word, and all that hold it, unless it is too short to be a part of a word
 */
public record AskedWord(String word, Set<String> alike) {
  /** Copies the words. */
  public AskedWord {
    alike = Set.copyOf(alike);
  }
}
