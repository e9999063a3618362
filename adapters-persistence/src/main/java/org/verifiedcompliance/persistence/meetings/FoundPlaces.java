package org.verifiedcompliance.persistence.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** From rows that an index of the database let through to the exact answer. */
final class FoundPlaces {
  private static final Comparator<NearbyMeeting> NEAREST_FIRST =
      Comparator.comparing(NearbyMeeting::distance).thenComparing(NearbyMeeting::meeting);

  record FoundPlace(MeetingId meeting, Coordinate place) {}

  private FoundPlaces() {}

  static FoundPlace map(ResultSet row, StatementContext context) throws SQLException {
    return new FoundPlace(
        new MeetingId(row.getObject("id", UUID.class)),
        Coordinate.ofE7(row.getInt("lat_e7"), row.getInt("lng_e7")));
  }

  static List<NearbyMeeting> measured(
      Stream<FoundPlace> places, NearbyQuery query, Meters radius, Geodesic geodesic) {
    return places
        .map(found ->
            new NearbyMeeting(found.meeting, geodesic.distance(query.center(), found.place)))
        .filter(found -> found.distance().compareTo(radius) <= 0)
        .sorted(NEAREST_FIRST)
        .limit(query.limit())
        .toList();
  }
}
