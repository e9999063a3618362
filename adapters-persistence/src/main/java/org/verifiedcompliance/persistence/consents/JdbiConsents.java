package org.verifiedcompliance.persistence.consents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.consents.ConsentNotice;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.ConsentStanding;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Notices and choices in PostgreSQL; of those who only ever ticked a box, the tables take note. */
public final class JdbiConsents implements Consents {
  private static final JsonMapper JSON = new JsonMapper();

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiConsents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public ConsentNotice getCurrent() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM consent_notice ORDER BY version DESC LIMIT 1")
            .map((row, _) -> ConsentRows.notice(row))
            .one());
  }

  @Override
  public Optional<ConsentNotice> find(long version) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM consent_notice WHERE version = :version")
            .bind("version", version)
            .map((row, _) -> ConsentRows.notice(row))
            .findOne());
  }

  @Override
  public List<ConsentNotice> listNotices() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM consent_notice ORDER BY version DESC")
            .map((row, _) -> ConsentRows.notice(row))
            .list());
  }

  @Override
  public boolean publish(ConsentNotice notice) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO consent_notice (version, texts, is_material, published_by,
                      published_at)
                    VALUES (:version, CAST(:texts AS jsonb), :material, :by, :at)
                    ON CONFLICT DO NOTHING
                    """)
                .bind("version", notice.version())
                .bind("texts", JSON.writeValueAsString(notice.texts()))
                .bind("material", notice.material())
                .bind("by", idOrNull(notice.publishedBy()))
                .bind("at", notice.publishedAt())
                .execute());
  }

  @Override
  public void lock(PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createQuery("SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE")
            .bind("person", person.value())
            .mapTo(UUID.class)
            .list());
  }

  @Override
  public void add(ConsentRecord choice) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO consent_record (person_id, version, granted, language, at, recorded_by)
                VALUES (:person, :version, :granted, :language, :at, :by)
                """)
            .bind("person", choice.person().value())
            .bind("version", choice.version())
            .bind("granted", choice.granted())
            .bind("language", choice.language())
            .bind("at", choice.at())
            .bind("by", idOrNull(choice.recordedBy()))
            .execute());
  }

  @Override
  public List<ConsentRecord> list(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM consent_record WHERE person_id = :person ORDER BY n DESC")
            .bind("person", person.value())
            .map((row, _) -> ConsentRows.choice(row))
            .list());
  }

  @Override
  public ConsentStanding standing(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT r.*, (SELECT max(version) FROM consent_notice) AS present,
                  (SELECT coalesce(max(version), 0) FROM consent_notice WHERE is_material)
                    AS required
                FROM (SELECT) AS one LEFT JOIN LATERAL (
                  SELECT * FROM consent_record WHERE person_id = :person
                  ORDER BY n DESC LIMIT 1) r ON true
                """)
            .bind("person", person.value())
            .map((row, _) ->
                new ConsentStanding(
                    row.getObject("n") == null ? null : ConsentRows.choice(row),
                    row.getLong("present"),
                    row.getLong("required")))
            .one());
  }

  private static @Nullable UUID idOrNull(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
