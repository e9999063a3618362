package org.verifiedcompliance.domain.meetings;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Which meetings somebody looks for around a place.
 *
 * @param radius how far away a meeting may be, the edge included, at most {@link #MAX_RADIUS}
 * @param limit how many at the most, 1 to {@link #MAX_CANDIDATES}
 * @param activeOnly whether deactivated meetings are left out
 * @param viewer who looks: finds their own private meetings too; null finds public ones only
 */
public record NearbyQuery(
    Coordinate center, Meters radius, int limit, boolean activeOnly, @Nullable PersonId viewer) {
  /** Nobody looks further than this. */
  public static final Meters MAX_RADIUS = new Meters(100_000);

  /** No answer is longer than this. */
  public static final int MAX_LIMIT = 200;

  /** No more are looked at to find those that a filter lets through. */
  public static final int MAX_CANDIDATES = 12_800;

  /**
   * Refuses what no index is built for.
   *
   * @throws IllegalArgumentException when the radius or the limit is out of range
   */
  public NearbyQuery {
    if (radius.compareTo(MAX_RADIUS) > 0) {
      throw new IllegalArgumentException("radius must be at most 100 km: " + radius.value());
    }
    if (limit < 1 || limit > MAX_CANDIDATES) {
      throw new IllegalArgumentException("limit must be 1 to 12800: " + limit);
    }
  }

  /** The same with another limit. */
  public NearbyQuery withLimit(int other) {
    return new NearbyQuery(center, radius, other, activeOnly, viewer);
  }

  /** Whether the viewer may see the meeting and asked for its kind. */
  public boolean wants(MeetingPlace place) {
    return wants(place.isActive(), place.isPublic(), place.createdBy());
  }

  /** Whether the viewer may see such a meeting and asked for its kind. */
  public boolean wants(boolean isActive, boolean isPublic, @Nullable PersonId createdBy) {
    return (isActive || !activeOnly) && (isPublic || (viewer != null && viewer.equals(createdBy)));
  }
}
