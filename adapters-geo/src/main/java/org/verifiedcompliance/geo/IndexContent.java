package org.verifiedcompliance.geo;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;

/**
 * Everything that the index knows at one time. Readers take the root and never wait; writers take
 * turns, each for microseconds.
 */
final class IndexContent {
  private final ReentrantLock writing = new ReentrantLock();
  private final PlaceTable table = new PlaceTable();
  private final Set<MeetingId> removed = new HashSet<>();
  private boolean loading;
  private volatile PlaceNode root = PlaceLeaf.EMPTY;

  /**
   * An empty content.
   *
   * @param loading whether a loader may still bring a meeting that was removed meanwhile
   */
  IndexContent(boolean loading) {
    this.loading = loading;
  }

  /** The loader has brought everything. */
  void loaded() {
    writing(() -> {
      loading = false;
      removed.clear();
      return loading;
    });
  }

  PlaceNode root() {
    return root;
  }

  int size() {
    return writing(table::size);
  }

  void put(MeetingPlace place) {
    writing(() -> putWhileWriting(place));
  }

  void remove(MeetingId meeting) {
    writing(() -> removeWhileWriting(meeting));
  }

  private boolean putWhileWriting(MeetingPlace place) {
    var known = find(place.meeting());
    if (removed.contains(place.meeting()) || isNoOlder(known, place)) {
      return false;
    }
    root = (known == null ? root : without(known)).with(IndexedPlace.of(place), 0);
    table.add(place.meeting().value().getLeastSignificantBits(), IndexedPlace.pack(place.place()));
    return true;
  }

  private static boolean isNoOlder(@Nullable IndexedPlace known, MeetingPlace place) {
    return known != null && known.version() >= place.version();
  }

  private boolean removeWhileWriting(MeetingId meeting) {
    var known = find(meeting);
    if (known != null) {
      root = without(known);
    }
    return loading ? removed.add(meeting) : known != null;
  }

  private @Nullable IndexedPlace find(MeetingId meeting) {
    var id = meeting.value();
    return table.find(
        id.getLeastSignificantBits(),
        degrees -> root.find(PlaceKey.of(IndexedPlace.unpack(degrees), id), 0));
  }

  private PlaceNode without(IndexedPlace known) {
    table.remove(known.idLow(), known.degrees());
    var rest = root.without(PlaceKey.of(known), 0);
    return rest == null ? PlaceLeaf.EMPTY : rest;
  }

  private <T> T writing(Supplier<T> work) {
    writing.lock();
    try {
      return work.get();
    } finally {
      writing.unlock();
    }
  }
}
