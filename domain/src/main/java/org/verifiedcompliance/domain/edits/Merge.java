package org.verifiedcompliance.domain.edits;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an edit and what became of the thing meanwhile go together, field by field.
 *
 * @param <F> the fields of the thing
 * @param taken changed by the edit alone: they are applied
 * @param kept changed by others alone: they stay
 * @param conflicting changed by both, and not to the same: a person decides
 */
public record Merge<F>(Set<F> taken, Set<F> kept, Set<F> conflicting) {
  /** Copies the sets. */
  public Merge {
    taken = Set.copyOf(taken);
    kept = Set.copyOf(kept);
    conflicting = Set.copyOf(conflicting);
  }

  /**
   * Compares three editions by the fields in which they differ.
   *
   * @param mine in which the edit differs from what it was made on
   * @param theirs in which the present edition differs from what the edit was made on
   * @param between in which the edit differs from the present edition
   */
  public static <F> Merge<F> of(Set<F> mine, Set<F> theirs, Set<F> between) {
    var conflicting =
        mine.stream()
            .filter(theirs::contains)
            .filter(between::contains)
            .collect(Collectors.toSet());
    return new Merge<>(without(mine, theirs), without(theirs, mine), conflicting);
  }

  /**
   * Of an edit that was made on nothing that is known, nothing is taken without asking.
   *
   * @param between in which the edit differs from the present edition
   */
  public static <F> Merge<F> onUnknown(Set<F> between) {
    return new Merge<>(Set.of(), Set.of(), between);
  }

  private static <F> Set<F> without(Set<F> some, Set<F> others) {
    return some.stream().filter(field -> !others.contains(field)).collect(Collectors.toSet());
  }
}
