package org.verifiedcompliance.persistence.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;
import org.verifiedcompliance.persistence.MeetingRow;

/** Meetings in the table {@code meeting}. */
public final class JdbiMeetings implements Meetings {
  /** Rows of one statement: 23 parameters each, of 65535 that a statement may have. */
  private static final int BATCH = 1000;

  private static final Keyset NEWEST_FIRST =
      Keyset.descending(KeyColumn.time("created_at"), KeyColumn.id("id"));

  private final Jdbi jdbi;
  private final UnitOfWork unitOfWork;

  /** Keeps them in this database. */
  public JdbiMeetings(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.unitOfWork = new JdbiUnitOfWork(jdbi);
  }

  @Override
  public void addAll(Collection<Meeting> meetings) {
    // only the unit of work tells a commit that did not arrive from a fault of ours
    var _ =
        unitOfWork.inTransaction(() ->
            meetings.stream()
                .map(MeetingRow::from)
                .gather(Gatherers.windowFixed(BATCH))
                .mapToInt(rows -> jdbi.withHandle(handle -> insert(handle, rows)))
                .sum());
  }

  private static int insert(Handle handle, List<MeetingRow> rows) {
    return handle
        .createUpdate(
            """
            INSERT INTO meeting (id, name, description, address, lat_e7, lng_e7, radius_mm, area,
              start_at, length_us, zone, recurrence, changed_dates, max_participants, is_public, tags,
              meeting_type, is_active, qr_code, created_by, created_at, updated_at, version)
            VALUES <rows>
            """)
        .bindMethodsList("rows", rows, MeetingRow.NAMES)
        .execute();
  }

  @Override
  public Optional<Meeting> find(MeetingId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM meeting WHERE id = :id")
            .bind("id", id.value())
            .map(MeetingRows::map)
            .findOne());
  }

  @Override
  public List<Meeting> list(Collection<MeetingId> ids) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM meeting WHERE id = ANY(:ids)")
            .bind("ids", ids.stream().map(MeetingId::value).toArray(UUID[]::new))
            .map(MeetingRows::map)
            .list());
  }

  @Override
  public Part<OwnMeeting> listCreatedBy(PersonId creator, Slice slice) {
    var sql =
        """
        SELECT own.*, attended.session_count, attended.total_attendees
        FROM (SELECT * FROM meeting WHERE created_by = :creator AND %s %s) AS own
        CROSS JOIN LATERAL (SELECT count(*) AS session_count,
            count(DISTINCT person_id) FILTER (WHERE check_in_at IS NOT NULL)
              AS total_attendees
          FROM attendance_session WHERE meeting_id = own.id) AS attended
        ORDER BY own.created_at DESC, own.id DESC
        """
            .formatted(NEWEST_FIRST.behind(slice), NEWEST_FIRST.order());
    return jdbi.withHandle(handle ->
        NEWEST_FIRST.read(
            handle.createQuery(sql).bind("creator", creator.value()), slice, MeetingRows::mapOwn));
  }

  @Override
  public boolean update(Meeting changed) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE meeting SET name = :name, description = :description,
                  address = :address, lat_e7 = :latE7, lng_e7 = :lngE7,
                  radius_mm = :radiusMm, area = :area, start_at = :startAt, length_us = :lengthUs,
                  zone = :zone, recurrence = :recurrence, changed_dates = :changedDates,
                  max_participants = :maxParticipants, is_public = :isPublic,
                  tags = :tags, meeting_type = :meetingType, is_active = :isActive,
                  qr_code = :qrCode, updated_at = :updatedAt, version = :version
                WHERE id = :id AND version = :version - 1
                """)
            .bindMethods(MeetingRow.from(changed))
            .execute())
        == 1;
  }
}
