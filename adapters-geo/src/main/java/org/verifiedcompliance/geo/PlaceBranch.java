package org.verifiedcompliance.geo;

import org.jspecify.annotations.Nullable;

/** A cell of the tree that is divided into eight. */
final class PlaceBranch implements PlaceNode {
  private static final int CHILDREN = 8;

  /** By how many axes a child is away from the nearest one: those come first. */
  private static final int[] NEAREST_FIRST = {0, 1, 2, 4, 3, 5, 6, 7};

  private final @Nullable PlaceNode[] children;

  private PlaceBranch(@Nullable PlaceNode[] children) {
    this.children = children;
  }

  static PlaceBranch empty() {
    return new PlaceBranch(new PlaceNode[CHILDREN]);
  }

  @Override
  public PlaceNode with(IndexedPlace place, int level) {
    var slot = PlaceKey.of(place).slot(level);
    var child = children[slot];
    return replacing(slot, (child == null ? PlaceLeaf.EMPTY : child).with(place, level + 1));
  }

  @Override
  public @Nullable PlaceNode without(PlaceKey key, int level) {
    var slot = key.slot(level);
    var child = children[slot];
    if (child == null) {
      return this;
    }
    var left = child.without(key, level + 1);
    return left == null && isOnly(slot) ? null : replacing(slot, left);
  }

  private boolean isOnly(int slot) {
    for (var i = 0; i < CHILDREN; i++) {
      if (i != slot && children[i] != null) {
        return false;
      }
    }
    return true;
  }

  private PlaceBranch replacing(int slot, @Nullable PlaceNode child) {
    var copy = children.clone();
    copy[slot] = child;
    return new PlaceBranch(copy);
  }

  @Override
  public @Nullable IndexedPlace find(PlaceKey key, int level) {
    var child = children[key.slot(level)];
    return child == null ? null : child.find(key, level + 1);
  }

  @Override
  public void visit(NearestSearch search, Cell cell) {
    var nearest = cell.slotNear(search.center());
    for (var steps : NEAREST_FIRST) {
      var child = children[nearest ^ steps];
      if (child != null) {
        var inner = cell.child(nearest ^ steps);
        if (search.reaches(inner)) {
          child.visit(search, inner);
        }
      }
    }
  }
}
