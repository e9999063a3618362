package org.verifiedcompliance.persistence.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.MeetingPlaces;
import org.verifiedcompliance.domain.people.PersonId;

/** The places of the meetings in the table {@code meeting}. */
public final class JdbiMeetingPlaces implements MeetingPlaces {
  private static final int ROWS_AT_ONCE = 5000;

  private final Jdbi jdbi;

  /** Reads from this database. */
  public JdbiMeetingPlaces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void forEachPlace(Consumer<MeetingPlace> consumer) {
    // only inside a transaction does the driver read with a cursor instead of all at once
    jdbi.useTransaction(handle ->
        handle
            .createQuery(
                """
                SELECT id, lat_e7, lng_e7, is_public, is_active, created_by, version
                FROM meeting
                """)
            .setFetchSize(ROWS_AT_ONCE)
            .map(JdbiMeetingPlaces::map)
            .forEach(consumer));
  }

  @Override
  public List<MeetingPlace> listPlaces(Collection<MeetingId> meetings) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT id, lat_e7, lng_e7, is_public, is_active, created_by, version
                FROM meeting WHERE id = ANY(:ids)
                """)
            .bind("ids", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
            .map(JdbiMeetingPlaces::map)
            .list());
  }

  private static MeetingPlace map(ResultSet row, StatementContext context) throws SQLException {
    var creator = row.getObject("created_by", UUID.class);
    return new MeetingPlace(
        new MeetingId(row.getObject("id", UUID.class)),
        Coordinate.ofE7(row.getInt("lat_e7"), row.getInt("lng_e7")),
        row.getBoolean("is_public"),
        row.getBoolean("is_active"),
        creator == null ? null : new PersonId(creator),
        row.getLong("version"));
  }
}
