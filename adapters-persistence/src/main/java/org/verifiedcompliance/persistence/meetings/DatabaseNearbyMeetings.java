package org.verifiedcompliance.persistence.meetings;

import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;

/** Chooses how a database finds meetings nearby. */
public final class DatabaseNearbyMeetings {
  private DatabaseNearbyMeetings() {}

  /** By PostGIS where its index was made, else by the point index. */
  public static NearbyMeetings in(Jdbi jdbi, Geodesic geodesic) {
    var hasGeography =
        jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT to_regclass('meeting_by_geography') IS NOT NULL")
                .mapTo(Boolean.class)
                .one());
    return hasGeography
        ? new PostgisNearbyMeetings(jdbi, geodesic)
        : new PointNearbyMeetings(jdbi, geodesic);
  }
}
