package org.verifiedcompliance.persistence.edits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.edits.EditMark;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.people.PersonId;

/** Marks in the table {@code edit_mark}. */
public final class JdbiEditMarks implements EditMarks {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiEditMarks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(EditMark mark) {
    var subject = SubjectColumns.of(mark.subject());
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO edit_mark
                  (person_id, meeting_id, version, fields, edited_by, device, at)
                VALUES (:person, :meeting, :version, :fields, :by, :device, :at)
                """)
            .bindByType("person", subject.person(), UUID.class)
            .bindByType("meeting", subject.meeting(), UUID.class)
            .bind("version", mark.version())
            .bind("fields", mark.fields().toArray(String[]::new))
            .bind("by", mark.by().value())
            .bind("device", mark.device())
            .bind("at", mark.at())
            .execute());
  }

  @Override
  public List<EditMark> listOwn(Subject subject, long after, PersonId by, String device) {
    var columns = SubjectColumns.of(subject);
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT version, fields, edited_by, device, at FROM edit_mark
                WHERE %s = :id AND version > :after AND edited_by = :by AND device = :device
                ORDER BY version
                """
                    .formatted(columns.column()))
            .bind("id", columns.id())
            .bind("after", after)
            .bind("by", by.value())
            .bind("device", device)
            .map((row, context) -> map(subject, row))
            .list());
  }

  @Override
  public void forget(PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM edit_mark WHERE person_id = :person")
            .bind("person", person.value())
            .execute());
  }

  private static EditMark map(Subject subject, ResultSet row) throws SQLException {
    return new EditMark(
        subject,
        row.getLong("version"),
        Set.of((String[]) row.getArray("fields").getArray()),
        new PersonId(row.getObject("edited_by", UUID.class)),
        row.getString("device"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
