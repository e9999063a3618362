package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Finds meetings in the database: by PostGIS where its index was made, else by points. */
public final class JdbiNearbyMeetings implements NearbyMeetings {
  private final NearbyMeetings chosen;

  /** Looks in this database, which is asked once what it can, and measures with this geodesic. */
  public JdbiNearbyMeetings(Jdbi jdbi, Geodesic geodesic) {
    this.chosen =
        hasGeography(jdbi)
            ? new PostgisNearbyMeetings(jdbi, geodesic)
            : new PointNearbyMeetings(jdbi, geodesic);
  }

  private static boolean hasGeography(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT to_regclass('meeting_by_geography') IS NOT NULL")
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    return chosen.find(query);
  }

  NearbyMeetings chosen() {
    return chosen;
  }
}
