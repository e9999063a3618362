package org.verifiedcompliance.domain.meetings;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Port: the places of all meetings on record, for an index to be built from. */
public interface MeetingPlaces {
  /** Hands every place to the consumer, in no order, without holding all of them at once. */
  void forEachPlace(Consumer<MeetingPlace> consumer);

  /** The places of those of the meetings that are on record, in no order. */
  List<MeetingPlace> listPlaces(Collection<MeetingId> meetings);
}
