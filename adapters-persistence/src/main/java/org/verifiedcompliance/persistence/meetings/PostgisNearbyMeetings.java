package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Finds meetings by the geography index of PostGIS. */
final class PostgisNearbyMeetings implements NearbyMeetings {
  /** The database measures a little differently, so it is asked for a millimetre more. */
  private static final double MARGIN = 0.001;

  /** The expression of the index {@code meeting_by_geography}, and the order within its answer. */
  static final String SQL =
      """
      SELECT id, lat_e7, lng_e7 FROM (
        SELECT id, lat_e7, lng_e7, geography(ST_SetSRID(
          ST_MakePoint(lng_e7 / 1e7::float8, lat_e7 / 1e7::float8), 4326)) AS place
        FROM meeting
        WHERE (is_active OR NOT :activeOnly) AND (is_public OR created_by = :viewer)
      ) AS visible,
      geography(ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326)) AS center
      WHERE ST_DWithin(place, center, :radius)
      ORDER BY ST_Distance(place, center), id
      LIMIT :limit
      """;

  private final Jdbi jdbi;
  private final Geodesic geodesic;

  /** Looks in this database and measures with this geodesic. */
  PostgisNearbyMeetings(Jdbi jdbi, Geodesic geodesic) {
    this.jdbi = jdbi;
    this.geodesic = geodesic;
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    return jdbi.withHandle(handle -> {
      var rows = bound(handle.createQuery(SQL), query).map(FoundPlaces::map).list();
      return FoundPlaces.measured(rows.stream(), query, query.radius(), geodesic);
    });
  }

  static <S extends SqlStatement<S>> S bound(S statement, NearbyQuery query) {
    return statement
        .bind("latitude", query.center().latitude())
        .bind("longitude", query.center().longitude())
        .bind("radius", query.radius().value() + MARGIN)
        .bind("activeOnly", query.activeOnly())
        .bindByType("viewer", viewer(query), UUID.class)
        .bind("limit", query.limit());
  }

  static @Nullable UUID viewer(NearbyQuery query) {
    var viewer = query.viewer();
    return viewer == null ? null : viewer.value();
  }
}
