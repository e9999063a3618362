package org.verifiedcompliance.geo;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/**
 * All meetings in memory, in an octree over earth-centred places. Queries never wait, and see each
 * change wholly or not at all.
 */
public final class MeetingIndex implements NearbyIndex {
  private final Geodesic geodesic;
  private final ReentrantLock replacing = new ReentrantLock();
  private volatile IndexContent content = new IndexContent(false);
  private volatile @Nullable IndexContent loading;

  /** An empty index that measures with this geodesic. */
  public MeetingIndex(Geodesic geodesic) {
    this.geodesic = geodesic;
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    var search = new NearestSearch(query);
    content.root().visit(search, Cell.ROOT);
    return search.measured(geodesic);
  }

  /** How many meetings it knows. */
  public int size() {
    return content.size();
  }

  @Override
  public void put(MeetingPlace place) {
    inEveryContent(known -> known.put(place));
  }

  @Override
  public void remove(MeetingId meeting) {
    inEveryContent(known -> known.remove(meeting));
  }

  /** First what is being loaded: once it is what answers, the change is in it. */
  private void inEveryContent(Consumer<IndexContent> change) {
    var next = loading;
    if (next != null) {
      change.accept(next);
    }
    change.accept(content);
  }

  @Override
  public void replaceAll(Consumer<Consumer<MeetingPlace>> loader) {
    replacing.lock();
    try {
      var next = new IndexContent(true);
      loading = next;
      loader.accept(next::put);
      next.loaded();
      content = next;
    } finally {
      loading = null;
      replacing.unlock();
    }
  }
}
