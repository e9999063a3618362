package org.verifiedcompliance.geo;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which place every meeting has: an open-addressing table from the lower half of an id to places.
 * Two ids may share their lower half; the caller decides with the tree which of the places is
 * meant. Not safe for threads.
 */
final class PlaceTable {
  /** No meeting is at 214 degrees. */
  private static final long FREE = Long.MIN_VALUE;

  private static final int FIRST_CAPACITY = 16;
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  private long[] ids = new long[FIRST_CAPACITY];
  private long[] places = free(FIRST_CAPACITY);
  private int size;

  private static long[] free(int capacity) {
    var places = new long[capacity];
    Arrays.fill(places, FREE);
    return places;
  }

  int size() {
    return size;
  }

  /** The first answer that is not null, of a question put for every place under this id. */
  <T> @Nullable T find(long id, LongFunction<@Nullable T> question) {
    for (var i = home(id); places[i] != FREE; i = next(i)) {
      var answer = ids[i] == id ? question.apply(places[i]) : null;
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  void add(long id, long place) {
    if (size + 1 > ids.length * 2L / 3) {
      grow();
    }
    insert(id, place);
    size++;
  }

  private void insert(long id, long place) {
    var i = home(id);
    while (places[i] != FREE) {
      i = next(i);
    }
    ids[i] = id;
    places[i] = place;
  }

  private void grow() {
    var oldIds = ids;
    var oldPlaces = places;
    ids = new long[oldIds.length * 2];
    places = free(ids.length);
    for (var i = 0; i < oldIds.length; i++) {
      if (oldPlaces[i] != FREE) {
        insert(oldIds[i], oldPlaces[i]);
      }
    }
  }

  /** Removes one such pair, which must be there, and closes the gap behind it. */
  void remove(long id, long place) {
    var gap = home(id);
    while (ids[gap] != id || places[gap] != place) {
      gap = next(gap);
    }
    for (var i = next(gap); places[i] != FREE; i = next(i)) {
      if (distance(home(ids[i]), i) >= distance(gap, i)) {
        ids[gap] = ids[i];
        places[gap] = places[i];
        gap = i;
      }
    }
    places[gap] = FREE;
    size--;
  }

  private int home(long id) {
    return (int) (id * GOLDEN_RATIO >>> Long.numberOfLeadingZeros(ids.length - 1L));
  }

  private int next(int i) {
    return (i + 1) & (ids.length - 1);
  }

  private int distance(int from, int to) {
    return (to - from) & (ids.length - 1);
  }
}
