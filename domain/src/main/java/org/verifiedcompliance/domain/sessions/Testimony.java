package org.verifiedcompliance.domain.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.verification.PolicyVersion;

/**
 * What a fact says about the stay and stays when the personal payload is erased: times, no places.
 *
 * @param date the date of the meeting to which a check-in belongs, as the schedule was then; null
 *     without one
 * @param sightings what each reading of the payload says about presence, in the same order; empty
 *     for a fact that is no presence
 * @param times what a request asks for, or a correction puts in force
 * @param when between which times it happened and what that rests on; null when the server's own
 *     clock told
 * @param policy by which the rules closed the session; null for a fact by which they did not
 */
public record Testimony(
    @Nullable Occurrence date,
    List<Sighting> sightings,
    StatedTimes times,
    @Nullable EffectiveTime when,
    @Nullable PolicyVersion policy) {
  /** Nothing. */
  public static final Testimony NONE = new Testimony(null, List.of());

  /** Copies the sightings. */
  public Testimony {
    sightings = List.copyOf(sightings);
  }

  /** That of a fact by which nobody corrects anything. */
  public Testimony(@Nullable Occurrence date, List<Sighting> sightings) {
    this(date, sightings, StatedTimes.NONE);
  }

  /** That of a fact that was not told late. */
  public Testimony(@Nullable Occurrence date, List<Sighting> sightings, StatedTimes times) {
    this(date, sightings, times, null, null);
  }

  /** The same of what happened then. */
  public Testimony at(@Nullable EffectiveTime told) {
    return new Testimony(date, sightings, times, told, policy);
  }

  /** The same of what the rules did under this policy. */
  public Testimony under(PolicyVersion version) {
    return new Testimony(date, sightings, times, when, version);
  }

  /** That of a request or a correction. */
  public static Testimony of(StatedTimes times) {
    return new Testimony(null, List.of(), times);
  }
}
