package org.verifiedcompliance.domain.codes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** Uses and misses in collections, one at a time. */
public final class InMemoryVenueCodeUses implements VenueCodeUses {
  private record Key(PersonId person, MeetingId meeting, long step) {}

  private record Miss(PersonId person, MeetingId meeting, Instant at) {}

  private final Set<Key> uses = new HashSet<>();
  private final List<Miss> misses = new ArrayList<>();

  @Override
  public synchronized Standing standing(VenueCodeUse use, Instant since) {
    return new Standing(uses.contains(key(use)), missesOf(use.person(), use.meeting(), since));
  }

  @Override
  public synchronized boolean add(VenueCodeUse use) {
    return uses.add(key(use));
  }

  @Override
  public synchronized void miss(
      PersonId person, MeetingId meeting, Instant at, Instant since, int enough) {
    misses.removeIf(miss -> miss.person().equals(person) && !miss.at().isAfter(since));
    if (missesOf(person, meeting, since) < enough) {
      misses.add(new Miss(person, meeting, at));
    }
  }

  private int missesOf(PersonId person, MeetingId meeting, Instant since) {
    return (int)
        misses.stream()
            .filter(miss -> miss.person().equals(person) && miss.meeting().equals(meeting))
            .filter(miss -> miss.at().isAfter(since))
            .count();
  }

  private static Key key(VenueCodeUse use) {
    return new Key(use.person(), use.meeting(), use.step());
  }
}
