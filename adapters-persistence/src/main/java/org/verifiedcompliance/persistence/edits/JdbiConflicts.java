package org.verifiedcompliance.persistence.edits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.people.PersonId;

/** Conflicts in the table {@code edit_conflict}. */
public final class JdbiConflicts implements Conflicts {
  private static final ConflictRows ROWS = new ConflictRows();

  /** What an open conflict shows of the other side is what is on record now. */
  private static final String SELECT =
      """
      SELECT c.*, coalesce(to_jsonb(p), to_jsonb(m), c.theirs) AS on_record
      FROM edit_conflict c
      LEFT JOIN person p ON p.id = c.person_id AND c.settled_at IS NULL
      LEFT JOIN meeting m ON m.id = c.meeting_id AND c.settled_at IS NULL
      """;

  private static final String IN_ORDER = " ORDER BY c.noticed_at, c.id ";

  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiConflicts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Conflict conflict) {
    var subject = SubjectColumns.of(conflict.sides().subject());
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO edit_conflict (id, person_id, meeting_id, fields, base, mine, theirs,
                  edited_by, device, edited_at, noticed_at)
                VALUES (:id, :person, :meeting, :fields, nullif(:base::jsonb, 'null'),
                  :mine::jsonb, :theirs::jsonb, :by, :device, :editedAt, :noticedAt)
                """)
            .bind("id", conflict.id().value())
            .bindByType("person", subject.person(), UUID.class)
            .bindByType("meeting", subject.meeting(), UUID.class)
            .bind("fields", conflict.sides().keys().toArray(String[]::new))
            .bind("base", ConflictRows.base(conflict.sides()))
            .bind("mine", ConflictRows.mine(conflict.sides()))
            .bind("theirs", ConflictRows.theirs(conflict.sides()))
            .bind("by", conflict.editedBy().value())
            .bind("device", conflict.device())
            .bind("editedAt", conflict.editedAt())
            .bind("noticedAt", conflict.noticedAt())
            .execute());
  }

  @Override
  public Optional<Conflict> find(ConflictId id) {
    return jdbi.withHandle(handle ->
        handle.createQuery(SELECT + "WHERE c.id = :id").bind("id", id.value()).map(ROWS).findOne());
  }

  @Override
  public List<Conflict> listOpen(Subject subject) {
    var columns = SubjectColumns.of(subject);
    var filter = "WHERE c.%s = :id AND c.settled_at IS NULL".formatted(columns.column());
    return jdbi.withHandle(handle ->
        handle.createQuery(SELECT + filter + IN_ORDER).bind("id", columns.id()).map(ROWS).list());
  }

  @Override
  public List<Conflict> listOpenFor(@Nullable PersonId editor, int limit, int offset) {
    var own =
        editor == null
            ? ""
            : """
            AND (c.person_id = :editor
              OR c.meeting_id IN (SELECT id FROM meeting WHERE created_by = :editor))
            """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                SELECT
                    + "WHERE c.settled_at IS NULL "
                    + own
                    + IN_ORDER
                    + "LIMIT :limit OFFSET :offset")
            .bindMap(editor == null ? Map.of() : Map.of("editor", editor.value()))
            .bind("limit", limit)
            .bind("offset", offset)
            .map(ROWS)
            .list());
  }

  @Override
  public boolean settle(ConflictId id, Settlement settlement) {
    var by = settlement.by();
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE edit_conflict SET settled_at = :at, settled_by = :by,
                  settled_version = :version, choices = :choices::jsonb
                WHERE id = :id AND settled_at IS NULL
                """)
            .bind("at", settlement.at())
            .bindByType("by", by == null ? null : by.value(), UUID.class)
            .bind("version", settlement.version())
            .bind("choices", ConflictRows.choices(settlement))
            .bind("id", id.value())
            .execute())
        == 1;
  }

  @Override
  public void forget(PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM edit_conflict WHERE person_id = :person")
            .bind("person", person.value())
            .execute());
  }
}
