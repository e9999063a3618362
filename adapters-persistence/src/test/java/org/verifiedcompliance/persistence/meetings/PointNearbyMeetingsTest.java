package org.verifiedcompliance.persistence.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.persistence.DatabaseExtension;

class PointNearbyMeetingsTest implements DatabaseNearbyContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public DatabaseExtension database() {
    return database;
  }

  @Override
  public NearbyMeetings nearby() {
    return new PointNearbyMeetings(database.jdbi(), geodesic());
  }

  @Override
  public Query explain(Handle handle, NearbyQuery query) {
    return PointNearbyMeetings.bound(
        handle.createQuery("EXPLAIN " + PointNearbyMeetings.SQL), query, query.radius());
  }

  @Override
  public String index() {
    return "meeting_by_place";
  }

  @Test
  void isChosenForThisDatabase() {
    assertThat(new JdbiNearbyMeetings(database.jdbi(), geodesic()).chosen())
        .isInstanceOf(PointNearbyMeetings.class);
  }
}
