package org.verifiedcompliance.geo;

import org.jspecify.annotations.Nullable;

/** A part of an immutable octree: every change makes a new tree that shares what stayed. */
sealed interface PlaceNode permits PlaceBranch, PlaceLeaf {
  /** The tree with one place more; its meeting must not be in it. */
  PlaceNode with(IndexedPlace place, int level);

  /** The tree without the meeting; null when nothing is left. */
  @Nullable PlaceNode without(PlaceKey key, int level);

  /** What is known of the meeting, or null. */
  @Nullable IndexedPlace find(PlaceKey key, int level);

  /** Shows the search all that its ball may reach. */
  void visit(NearestSearch search, Cell cell);
}
