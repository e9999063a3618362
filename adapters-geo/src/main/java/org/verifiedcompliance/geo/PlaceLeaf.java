package org.verifiedcompliance.geo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A cell of the tree with few meetings, packed: 60 bytes each. */
final class PlaceLeaf implements PlaceNode {
  static final PlaceLeaf EMPTY = new PlaceLeaf(new int[0], new long[0]);

  private static final int CAPACITY = 32;
  private static final int AXES = 3;
  private static final int FACTS = 6;

  private final int[] points;
  private final long[] facts;

  private PlaceLeaf(int[] points, long[] facts) {
    this.points = points;
    this.facts = facts;
  }

  @Override
  public PlaceNode with(IndexedPlace place, int level) {
    return size() < CAPACITY || level > PlaceKey.LAST_LEVEL
        ? appending(place)
        : divided(level).with(place, level);
  }

  private PlaceLeaf appending(IndexedPlace place) {
    var point = Arrays.copyOf(points, points.length + AXES);
    var i = points.length;
    point[i] = place.x();
    point[i + 1] = place.y();
    point[i + 2] = place.z();
    var fact = Arrays.copyOf(facts, facts.length + FACTS);
    i = facts.length;
    fact[i] = place.idHigh();
    fact[i + 1] = place.idLow();
    fact[i + 2] = place.degrees();
    fact[i + 3] = place.state();
    fact[i + 4] = place.creatorHigh();
    fact[i + 5] = place.creatorLow();
    return new PlaceLeaf(point, fact);
  }

  private PlaceNode divided(int level) {
    PlaceNode branch = PlaceBranch.empty();
    for (var i = 0; i < size(); i++) {
      branch = branch.with(place(i), level);
    }
    return branch;
  }

  @Override
  public @Nullable PlaceNode without(PlaceKey key, int level) {
    var gone = indexOf(key);
    return gone < 0 ? this : withoutIndex(gone);
  }

  private @Nullable PlaceLeaf withoutIndex(int gone) {
    var rest = EMPTY;
    for (var i = 0; i < size(); i++) {
      rest = i == gone ? rest : rest.appending(place(i));
    }
    return rest.size() == 0 ? null : rest;
  }

  @Override
  public @Nullable IndexedPlace find(PlaceKey key, int level) {
    var found = indexOf(key);
    return found < 0 ? null : place(found);
  }

  private int indexOf(PlaceKey key) {
    for (var i = 0; i < facts.length; i += FACTS) {
      if (facts[i + 1] == key.idLow() && facts[i] == key.idHigh()) {
        return i / FACTS;
      }
    }
    return -1;
  }

  @Override
  public void visit(NearestSearch search, Cell cell) {
    var center = search.center();
    for (var i = 0; i < points.length; i += AXES) {
      var dx = points[i] - center.x();
      var dy = points[i + 1] - center.y();
      var dz = points[i + 2] - center.z();
      var squaredChord = dx * dx + dy * dy + dz * dz;
      if (squaredChord <= search.squaredLimit()) {
        search.offer(place(i / AXES), squaredChord);
      }
    }
  }

  private int size() {
    return points.length / AXES;
  }

  private IndexedPlace place(int index) {
    var point = index * AXES;
    var fact = index * FACTS;
    return new IndexedPlace(
        points[point],
        points[point + 1],
        points[point + 2],
        facts[fact],
        facts[fact + 1],
        facts[fact + 2],
        facts[fact + 3],
        facts[fact + 4],
        facts[fact + 5]);
  }
}
