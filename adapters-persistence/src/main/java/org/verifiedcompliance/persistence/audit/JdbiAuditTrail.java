package org.verifiedcompliance.persistence.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditQuery;
import org.verifiedcompliance.application.audit.AuditRecord;
import org.verifiedcompliance.application.audit.AuditTrail;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/**
 * Reads {@code audit_event} and {@code account_event} as one list. Each half finds its own first
 * rows by an index, so that no page costs more than it shows and passes over.
 */
public final class JdbiAuditTrail implements AuditTrail {
  private static final KeyColumn TIME = KeyColumn.time("at");
  private static final KeyColumn HALF = KeyColumn.text("half");
  private static final KeyColumn NUMBER = KeyColumn.number("id");
  private static final Keyset LATEST_FIRST = Keyset.descending(TIME, HALF, NUMBER);
  private static final Keyset AMONG_ENTRIES = among("'e'");
  private static final Keyset AMONG_ACCOUNT_EVENTS = among("'a'");
  private static final String ACCOUNTS = "account.";
  private static final String ENTRIES =
      """
      (SELECT 'e' AS half, e.id, e.at, e.action, e.actor_id, e.person_id, e.subject_kind,
         e.subject_id, a.network, e.request_id,
         ARRAY(SELECT key || '=' || value FROM jsonb_each_text(e.details)) AS details, e.shown
       FROM audit_event e LEFT JOIN audit_address a ON a.event_id = e.id
       WHERE %s
       ORDER BY e.at DESC, e.id DESC LIMIT :reach)
      """;
  private static final String ACCOUNT_EVENTS =
      """
      (SELECT 'a' AS half, e.id, e.at, 'account.' || lower(e.kind) AS action,
         CASE WHEN e.kind NOT IN ('LOGIN_FAILED', 'REFRESH_REUSED') THEN e.person_id END AS actor_id,
         e.person_id, 'account' AS subject_kind,
         coalesce(e.sign_in_id, e.person_id)::text AS subject_id,
         a.address AS network, e.request_id, ARRAY[]::text[] AS details,
         NULL::uuid[] AS shown
       FROM account_event e LEFT JOIN account_event_address a ON a.event_id = e.id
       WHERE %s
       ORDER BY e.at DESC, e.id DESC LIMIT :reach)
      """;

  /** Found by another index, and not a second time. */
  private static final String SHOWN =
      "e.shown @> ARRAY[:person] AND e.person_id IS DISTINCT FROM :person";

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiAuditTrail(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Part<AuditRecord> list(AuditQuery query) {
    var slice = query.slice();
    return jdbi.withHandle(handle ->
        LATEST_FIRST.read(
            handle
                .createQuery(sql(query))
                .bindByType("actor", uuid(query.actor()), UUID.class)
                .bindByType("person", uuid(query.person()), UUID.class)
                .bind("action", query.action())
                .bind("kind", kind(query.action()))
                .bindByType("from", utc(query.from()), OffsetDateTime.class)
                .bindByType("to", utc(query.to()), OffsetDateTime.class)
                .bind("reach", 1L + slice.offset() + slice.limit())
                .configure(
                    SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true)),
            slice,
            new AuditRow()));
  }

  private static String sql(AuditQuery query) {
    return "SELECT * FROM ("
        + ENTRIES.formatted(conditions(false, query, "e.person_id = :person"))
        + (query.person() == null
            ? ""
            : "UNION ALL" + ENTRIES.formatted(conditions(false, query, SHOWN)))
        + "UNION ALL"
        + ACCOUNT_EVENTS.formatted(conditions(true, query, "e.person_id = :person"))
        + ") both_halves "
        + LATEST_FIRST.order();
  }

  /** Only what is asked for stands in the statement, so that the planner sees it. */
  private static String conditions(boolean ofAccounts, AuditQuery query, String ofPerson) {
    return Stream.of(
            query.actor() == null ? null : actor(ofAccounts),
            query.person() == null ? null : ofPerson,
            query.action() == null ? null : ofAccounts ? "e.kind = :kind" : "e.action = :action",
            query.from() == null ? null : "e.at >= :from",
            query.to() == null ? null : "e.at < :to",
            (ofAccounts ? AMONG_ACCOUNT_EVENTS : AMONG_ENTRIES).behind(query.slice()))
        .filter(condition -> condition != null)
        .collect(Collectors.joining(" AND "));
  }

  private static Keyset among(String half) {
    return Keyset.descending(TIME.as("e.at"), HALF.as(half), NUMBER.as("e.id"));
  }

  private static String actor(boolean ofAccounts) {
    return ofAccounts
        ? "e.person_id = :actor AND e.kind NOT IN ('LOGIN_FAILED', 'REFRESH_REUSED')"
        : "e.actor_id = :actor";
  }

  private static @Nullable String kind(@Nullable String action) {
    return action != null && action.startsWith(ACCOUNTS)
        ? action.substring(ACCOUNTS.length()).toUpperCase(Locale.ROOT)
        : null;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable UUID uuid(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
