package org.verifiedcompliance.persistence.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Entries in the table {@code audit_event}, which refuses every change; where they came from is in
 * {@code audit_address}, which does not.
 */
public final class JdbiAuditLog implements AuditLog {
  private static final String INSERT =
      """
      WITH entry AS (
        INSERT INTO audit_event
          (at, action, actor_id, person_id, subject_kind, subject_id, request_id, details, shown)
        VALUES (:at, :action, :actor, :person, :kind, :subject, :request,
          jsonb_object(:names, :words), nullif(:shown, ARRAY[]::uuid[]))
        RETURNING id, at
      )
      INSERT INTO audit_address (event_id, network, at)
      SELECT id, CAST(:network AS text), at FROM entry WHERE CAST(:network AS text) IS NOT NULL
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;

  /** Writes through this Jdbi, at the time of this clock. */
  public JdbiAuditLog(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void writeAll(Collection<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var caller = Acting.current();
    var now = clock.instant();
    jdbi.useHandle(handle -> {
      try (var batch = handle.prepareBatch(INSERT)) {
        entries.forEach(entry -> bind(batch, entry, caller, now).add());
        var _ = batch.execute();
      }
    });
  }

  private static PreparedBatch bind(
      PreparedBatch batch, AuditEntry entry, Caller caller, Instant now) {
    var details = entry.details();
    var names = details.keySet().stream().sorted().toList();
    return batch
        .bind("at", now)
        .bind("action", entry.action())
        .bindByType("actor", uuid(caller.person()), UUID.class)
        .bindByType("person", uuid(entry.person()), UUID.class)
        .bind("kind", entry.subjectKind())
        .bind("subject", entry.subjectId())
        .bind("network", caller.network())
        .bind("request", caller.requestId())
        .bindArray("names", String.class, names)
        .bindArray("words", String.class, names.stream().map(details::get).toList())
        .bindArray("shown", UUID.class, entry.shown().stream().map(PersonId::value).toList());
  }

  private static @Nullable UUID uuid(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
