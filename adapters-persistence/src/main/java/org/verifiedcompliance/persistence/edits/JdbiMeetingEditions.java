package org.verifiedcompliance.persistence.edits;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.persistence.MeetingRow;

/** Reads what the table {@code meeting} itself puts into {@code meeting_edition}. */
public final class JdbiMeetingEditions implements MeetingEditions {
  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiMeetingEditions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void lock(MeetingId id) {
    jdbi.useHandle(handle ->
        handle
            .createQuery("SELECT id FROM meeting WHERE id = :id FOR NO KEY UPDATE")
            .bind("id", id.value())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public Map<Long, Meeting> list(MeetingId id, Collection<Long> versions) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT version, content FROM meeting_edition
                WHERE meeting_id = :id AND version = ANY(:versions)
                """)
            .bind("id", id.value())
            .bind("versions", versions.toArray(Long[]::new))
            .reduceRows(
                new HashMap<Long, Meeting>(),
                (editions, row) -> {
                  editions.put(
                      row.getColumn("version", Long.class),
                      MeetingRow.read(row.getColumn("content", String.class)).toMeeting());
                  return editions;
                }));
  }
}
