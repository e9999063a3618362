package org.verifiedcompliance.domain.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Which texts to look at.
 *
 * @param words at least one
 * @param all whether every word must be there, or one
 * @param near a place whose neighbourhood must not be missed, null for none
 * @param viewer who looks, null for a stranger
 * @param most how many texts of each sort are looked at
 */
public record TextQuery(
    List<WantedWord> words,
    boolean all,
    @Nullable Coordinate near,
    @Nullable PersonId viewer,
    int most) {
  /** Copies the words. */
  public TextQuery {
    words = List.copyOf(words);
  }
}
