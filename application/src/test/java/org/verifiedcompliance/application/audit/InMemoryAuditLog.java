package org.verifiedcompliance.application.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;

/** Entries in a list. */
public final class InMemoryAuditLog implements AuditLog, AuditTrail {
  private final List<AuditRecord> records = new ArrayList<>();
  private final InstantSource clock;

  public InMemoryAuditLog(InstantSource clock) {
    this.clock = clock;
  }

  public InMemoryAuditLog() {
    this(InstantSource.system());
  }

  @Override
  public synchronized void writeAll(Collection<AuditEntry> entries) {
    for (var entry : entries) {
      var id = "e" + (records.size() + 1);
      records.add(new AuditRecord(id, entry, Acting.current(), clock.instant()));
    }
  }

  @Override
  public synchronized Part<AuditRecord> list(AuditQuery query) {
    return InMemoryLists.descending(
        records.stream().filter(record -> isWanted(record, query)),
        query.slice(),
        record ->
            InMemoryLists.key(
                InMemoryLists.key(ChronoUnit.MICROS.between(Instant.EPOCH, record.at())),
                InMemoryLists.key(Long.parseLong(record.id().substring(1)))));
  }

  private static boolean isWanted(AuditRecord record, AuditQuery query) {
    return (query.actor() == null || query.actor().equals(record.actor()))
        && (query.person() == null || concerns(record.what(), query.person()))
        && (query.action() == null || Objects.equals(query.action(), record.what().action()))
        && (query.from() == null || !record.at().isBefore(query.from()))
        && (query.to() == null || record.at().isBefore(query.to()));
  }

  private static boolean concerns(AuditEntry entry, PersonId person) {
    return person.equals(entry.person()) || entry.shown().contains(person);
  }

  /** What was done, in order. */
  public synchronized List<AuditEntry> entries() {
    return records.stream().map(AuditRecord::what).toList();
  }

  /** The words for what was done, in order. */
  public List<String> actions() {
    return entries().stream().map(AuditEntry::action).toList();
  }
}
