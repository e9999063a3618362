package org.verifiedcompliance.domain.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.presence.Sighting;

/**
 * What a fact says about the stay and stays when the personal payload is erased: times, no places.
 *
 * @param date the date of the meeting to which a check-in belongs, as the schedule was then; null
 *     without one
 * @param sightings what each reading of the payload says about presence, in the same order; empty
 *     for a fact that is no presence
 */
public record Testimony(@Nullable Occurrence date, List<Sighting> sightings) {
  /** Nothing. */
  public static final Testimony NONE = new Testimony(null, List.of());

  /** Copies the sightings. */
  public Testimony {
    sightings = List.copyOf(sightings);
  }
}
