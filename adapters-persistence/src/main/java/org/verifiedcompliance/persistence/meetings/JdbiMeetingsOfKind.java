package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.finding.MeetingsOfKind;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.persistence.KindWords;

/** Finds a kind by the words of its tags and types in {@code meeting_search}. */
public final class JdbiMeetingsOfKind implements MeetingsOfKind {
  static final String FIND =
      """
      SELECT meeting_id AS id, lat_e7, lng_e7 FROM meeting_search
      WHERE words @@ CAST(:kind AS tsquery)
        AND (is_active OR NOT :activeOnly) AND (is_public OR created_by = :viewer)
        AND (point(lng_e7, lat_e7) <@ box(point(:west, :south), point(:east, :north))
          OR point(lng_e7, lat_e7) <@ box(point(:otherWest, :south), point(:otherEast, :north)))
      LIMIT :most
      """;

  private final Jdbi jdbi;
  private final Geodesic geodesic;

  /** Looks in this database and measures with this geodesic. */
  public JdbiMeetingsOfKind(Jdbi jdbi, Geodesic geodesic) {
    this.jdbi = jdbi;
    this.geodesic = geodesic;
  }

  @Override
  public Optional<List<NearbyMeeting>> find(NearbyQuery query, MeetingFilter filter) {
    return filter.asksKind()
        ? jdbi.withHandle(handle -> find(handle, query, KindWords.of(handle, filter)))
        : Optional.empty();
  }

  private Optional<List<NearbyMeeting>> find(Handle handle, NearbyQuery query, String kind) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var rows =
        PointNearbyMeetings.bound(handle.createQuery(FIND), query, query.radius())
            .bind("kind", kind)
            .bind("most", query.limit() + 1)
            .map(FoundPlaces::map)
            .list();
    return rows.size() > query.limit()
        ? Optional.empty()
        : Optional.of(FoundPlaces.measured(rows.stream(), query, query.radius(), geodesic));
  }
}
