package org.verifiedcompliance.persistence.policies;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.persistence.PolicyColumns;

/** Editions in PostgreSQL; two unique indexes decide between two who choose at once. */
public final class JdbiPolicies implements Policies {
  private static final String LAYERS =
      "SELECT "
          + PolicyColumns.SELECTED
          + " FROM (SELECT CAST(:meeting AS uuid) AS id) m "
          + PolicyColumns.joined("m.id");

  private static final String ADD =
      """
      INSERT INTO policy_edition (meeting_id, number, choices, chosen_by, chosen_at)
      VALUES (:meeting, :number, :choices, :by, :at)
      ON CONFLICT DO NOTHING
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiPolicies(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public PolicyLayers layers(@Nullable MeetingId meeting) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LAYERS)
            .bindByType("meeting", id(meeting), UUID.class)
            .map((row, _) -> PolicyColumns.layers(row))
            .one());
  }

  @Override
  public boolean add(@Nullable MeetingId meeting, PolicyEdition edition, PersonId by, Instant at) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(ADD)
            .bindByType("meeting", id(meeting), UUID.class)
            .bind("number", edition.number())
            .bind("choices", PolicyColumns.text(edition.choices()))
            .bind("by", by.value())
            .bind("at", at)
            .execute())
        == 1;
  }

  private static @Nullable UUID id(@Nullable MeetingId meeting) {
    return meeting == null ? null : meeting.value();
  }
}
