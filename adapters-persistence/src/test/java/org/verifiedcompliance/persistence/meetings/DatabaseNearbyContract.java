package org.verifiedcompliance.persistence.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetingsContract;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.domain.meetings.NearbySamples;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** What every way of finding meetings in the database must do besides: use its index. */
interface DatabaseNearbyContract extends NearbyMeetingsContract {
  DatabaseExtension database();

  /** The statement for this query, with "EXPLAIN " before it. */
  Query explain(org.jdbi.v3.core.Handle handle, NearbyQuery query);

  String index();

  @BeforeEach
  default void clear() {
    MeetingTable.clear(jdbi());
  }

  private Jdbi jdbi() {
    return database().jdbi();
  }

  @Override
  default void keep(List<Meeting> meetings) {
    MeetingTable.keep(jdbi(), meetings);
  }

  @Override
  default PersonId publisher() {
    return MeetingTable.person(jdbi());
  }

  @Override
  default Geodesic geodesic() {
    return (from, to) ->
        new Meters(
            net.sf.geographiclib.Geodesic.WGS84.Inverse(
                    from.latitude(), from.longitude(), to.latitude(), to.longitude())
                .s12);
  }

  @Test
  default void theIndexIsUsed() {
    keep(NearbySamples.meetings(new SplittableRandom(5), 5000, publisher()));
    jdbi().useHandle(handle -> handle.execute("ANALYZE meeting"));

    for (var center : List.of(new Coordinate(52.52, 13.4), new Coordinate(-16.8, 180))) {
      var query = new NearbyQuery(center, new Meters(5000), 50, true, null);
      var plan = jdbi().withHandle(handle -> explain(handle, query).mapTo(String.class).list());
      assertThat(String.join("\n", plan)).contains(index()).doesNotContain("Seq Scan");
    }
  }
}
