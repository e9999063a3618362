package org.verifiedcompliance.domain.meetings;

import java.util.function.Consumer;

/** Port: an index that is kept beside the record and told of its changes. */
public interface NearbyIndex extends NearbyMeetings {
  /** Takes in a place, unless the same or a newer version of it is known. */
  void put(MeetingPlace place);

  /** Forgets a meeting that is no longer on record. */
  void remove(MeetingId meeting);

  /**
   * Replaces everything by what the loader hands out. Until it is done the old content answers;
   * what {@link #put} and {@link #remove} bring meanwhile is kept. An exception of the loader
   * leaves the old content.
   */
  void replaceAll(Consumer<Consumer<MeetingPlace>> loader);
}
