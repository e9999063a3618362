package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Finds meetings by the point index that every PostgreSQL has: boxes first, then exactly. */
final class PointNearbyMeetings implements NearbyMeetings {
  /** Where many meetings are, a small circle has enough of them already. */
  private static final double FIRST_RADIUS = 1000;

  private static final double GROWTH = 5;

  static final String SQL =
      """
      SELECT id, lat_e7, lng_e7 FROM meeting
      WHERE (point(lng_e7, lat_e7) <@ box(point(:west, :south), point(:east, :north))
          OR point(lng_e7, lat_e7) <@ box(point(:otherWest, :south), point(:otherEast, :north)))
        AND (is_active OR NOT :activeOnly) AND (is_public OR created_by = :viewer)
      """;

  private final Jdbi jdbi;
  private final Geodesic geodesic;

  /** Looks in this database and measures with this geodesic. */
  PointNearbyMeetings(Jdbi jdbi, Geodesic geodesic) {
    this.jdbi = jdbi;
    this.geodesic = geodesic;
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    var radius = Math.min(FIRST_RADIUS, query.radius().value());
    var found = within(query, new Meters(radius));
    while (found.size() < query.limit() && radius < query.radius().value()) {
      radius = Math.min(radius * GROWTH, query.radius().value());
      found = within(query, new Meters(radius));
    }
    return found;
  }

  private List<NearbyMeeting> within(NearbyQuery query, Meters radius) {
    return jdbi.withHandle(handle -> {
      var rows = bound(handle.createQuery(SQL), query, radius).map(FoundPlaces::map).list();
      return FoundPlaces.measured(rows.stream(), query, radius, geodesic);
    });
  }

  static <S extends SqlStatement<S>> S bound(S statement, NearbyQuery query, Meters radius) {
    var boxes = PlaceBoxes.around(query.center(), radius);
    return statement
        .bind("south", boxes.south())
        .bind("north", boxes.north())
        .bind("west", boxes.west())
        .bind("east", boxes.east())
        .bind("otherWest", boxes.otherWest())
        .bind("otherEast", boxes.otherEast())
        .bind("activeOnly", query.activeOnly())
        .bindByType("viewer", PostgisNearbyMeetings.viewer(query), UUID.class);
  }
}
