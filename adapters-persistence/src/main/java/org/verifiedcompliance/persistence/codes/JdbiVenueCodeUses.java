package org.verifiedcompliance.persistence.codes;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.codes.VenueCodeUse;
import org.verifiedcompliance.domain.codes.VenueCodeUses;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** Uses and misses in PostgreSQL; each method is one statement. */
public final class JdbiVenueCodeUses implements VenueCodeUses {
  private static final String STANDING =
      """
      SELECT
        EXISTS (SELECT FROM venue_code_use
          WHERE person_id = :person AND meeting_id = :meeting AND step = :step) AS used_before,
        (SELECT count(*) FROM venue_code_miss
          WHERE person_id = :person AND meeting_id = :meeting AND missed_at > :since) AS misses
      """;

  private static final String ADD =
      """
      INSERT INTO venue_code_use (person_id, meeting_id, step, used_at)
      VALUES (:person, :meeting, :step, :at)
      ON CONFLICT DO NOTHING
      """;

  private static final String MISS =
      """
      WITH forgotten AS (
        DELETE FROM venue_code_miss WHERE person_id = :person AND missed_at <= :since
      )
      INSERT INTO venue_code_miss (person_id, meeting_id, missed_at)
      SELECT :person, :meeting, :at
      WHERE (SELECT count(*) FROM venue_code_miss
        WHERE person_id = :person AND meeting_id = :meeting AND missed_at > :since) < :enough
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiVenueCodeUses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Standing standing(VenueCodeUse use, Instant since) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(STANDING)
            .bind("person", use.person().value())
            .bind("meeting", use.meeting().value())
            .bind("step", use.step())
            .bind("since", since)
            .map((row, _) -> new Standing(row.getBoolean("used_before"), row.getInt("misses")))
            .one());
  }

  @Override
  public boolean add(VenueCodeUse use) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(ADD)
            .bind("person", use.person().value())
            .bind("meeting", use.meeting().value())
            .bind("step", use.step())
            .bind("at", use.at())
            .execute())
        == 1;
  }

  @Override
  public void miss(PersonId person, MeetingId meeting, Instant at, Instant since, int enough) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(MISS)
            .bind("person", person.value())
            .bind("meeting", meeting.value())
            .bind("at", at)
            .bind("since", since)
            .bind("enough", enough)
            .execute());
  }
}
