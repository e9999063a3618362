package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.lists.ExportScope;
import org.verifiedcompliance.application.lists.MeetingPages;
import org.verifiedcompliance.application.lists.OutgoingMeeting;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Pages of the table {@code meeting} by its primary key. */
public final class JdbiMeetingPages implements MeetingPages {
  private static final String VISIBLE =
      """
      meeting.is_active AND (meeting.created_by = :creator
        OR (CAST(:creator AS uuid) IS NULL AND meeting.is_public))
        AND meeting.id > :after
      """;

  private static final String ALL =
      """
      SELECT meeting.*, meeting.id::text AS slug FROM meeting
      WHERE %s
      ORDER BY meeting.id LIMIT :limit
      """
          .formatted(VISIBLE);

  private static final String OF_A_LIST =
      """
      SELECT meeting.*, named.slug FROM (
        SELECT meeting_id, min(slug) AS slug FROM meeting_origin
        WHERE source = :source GROUP BY meeting_id) AS named
      JOIN meeting ON meeting.id = named.meeting_id
      WHERE %s
      ORDER BY meeting.id LIMIT :limit
      """
          .formatted(VISIBLE);

  private final Jdbi jdbi;

  /** Reads from this database. */
  public JdbiMeetingPages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<OutgoingMeeting> list(ExportScope scope, @Nullable MeetingId after, int limit) {
    var creator = scope.creator();
    var source = scope.source();
    return jdbi.withHandle(handle -> {
      var query =
          handle
              .createQuery(source == null ? ALL : OF_A_LIST)
              .bindByType("creator", creator == null ? null : creator.value(), UUID.class)
              .bind("after", after == null ? new UUID(0, 0) : after.value())
              .bind("limit", limit);
      return (source == null ? query : query.bind("source", source))
          .map((row, context) ->
              new OutgoingMeeting(row.getString("slug"), MeetingRows.map(row, context)))
          .list();
    });
  }
}
