package org.verifiedcompliance.persistence.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.operations.Known;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.Operations;
import org.verifiedcompliance.application.operations.Remembered;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;
import org.verifiedcompliance.persistence.PersonLock;

/** Operations in PostgreSQL; what comes together is kept in one round trip. */
public final class JdbiOperations implements Operations {
  private static final KeyColumn TIME = KeyColumn.time("received_at");
  private static final KeyColumn ID = KeyColumn.id("op_id");

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiOperations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void lock(PersonId person) {
    jdbi.useHandle(handle -> {
      if (!isLocked(handle, person)) {
        handle.createUpdate(OperationSql.BEGIN_HISTORY).bind("person", person.value()).execute();
        isLocked(handle, person);
      }
    });
  }

  @Override
  public Known know(PersonId person, Set<OperationId> ids, Set<String> names) {
    return jdbi.withHandle(handle -> {
      var operations =
          handle
              .createQuery(OperationSql.KNOW)
              .bind("person", person.value())
              .bind("ids", ids.stream().map(OperationId::value).toArray(UUID[]::new))
              .bind("names", names.toArray(String[]::new))
              .map((row, _) -> OperationRows.remembered(row))
              .list();
      return new Known(operations, sessions(handle, person, all(names, operations)));
    });
  }

  @Override
  public void keep(Collection<Remembered> operations) {
    if (!operations.isEmpty()) {
      jdbi.useHandle(handle -> {
        var batch = handle.prepareBatch(OperationSql.KEEP);
        operations.forEach(operation -> batch.bindMap(OperationRows.values(operation)).add());
        batch.execute();
      });
    }
  }

  @Override
  public boolean isGapBefore(PersonId person, String device, long sequence, Set<Long> present) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OperationSql.IS_GAP)
            .bind("person", person.value())
            .bind("device", device)
            .bind("sequence", sequence)
            .bind("present", present.toArray(Long[]::new))
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public Optional<Remembered> find(PersonId person, OperationId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OperationSql.FIND)
            .bind("person", person.value())
            .bind("id", id.value())
            .map((row, _) -> OperationRows.remembered(row))
            .findOne());
  }

  @Override
  public Part<Remembered> listWaiting(PersonId person, Slice slice) {
    return list(OperationSql.LIST_WAITING, Keyset.ascending(TIME, ID), person, slice);
  }

  @Override
  public Part<Remembered> listFailed(PersonId person, Slice slice) {
    return list(OperationSql.LIST_FAILED, Keyset.descending(TIME, ID), person, slice);
  }

  @Override
  public Counts count(PersonId person, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OperationSql.COUNT)
            .bind("person", person.value())
            .bind("now", now)
            .map((row, _) ->
                new Counts(
                    row.getLong("waiting"),
                    row.getLong("failed"),
                    row.getLong("completed"),
                    row.getLong("due"),
                    OperationRows.timeOrNull(row, "last_attempt")))
            .one());
  }

  @Override
  public int forgetWaiting(PersonId person) {
    return jdbi.withHandle(handle ->
        handle.createUpdate(OperationSql.FORGET_WAITING).bind("person", person.value()).execute());
  }

  @Override
  public List<PersonId> listDue(Instant now, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OperationSql.LIST_DUE)
            .bind("now", now)
            .bind("limit", limit)
            .map((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }

  private static boolean isLocked(Handle handle, PersonId person) {
    return handle
        .createQuery(PersonLock.TAKE)
        .bind("person", person.value())
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private static Set<String> all(Set<String> names, List<Remembered> operations) {
    var all = new HashSet<>(names);
    operations.stream()
        .filter(operation -> !operation.isSettled())
        .forEach(operation -> all.addAll(operation.operation().links().refers()));
    return all;
  }

  private static Map<String, UUID> sessions(Handle handle, PersonId person, Set<String> names) {
    var found = new HashMap<String, UUID>();
    if (!names.isEmpty()) {
      handle
          .createQuery(OperationSql.NAMES)
          .bind("person", person.value())
          .bind("names", names.toArray(String[]::new))
          .map((row, _) -> Map.entry(row.getString("client_id"), row.getObject("id", UUID.class)))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  private Part<Remembered> list(String sql, Keyset order, PersonId person, Slice slice) {
    return jdbi.withHandle(handle ->
        order.read(
            handle
                .createQuery(sql + order.behind(slice) + " " + order.order())
                .bind("person", person.value()),
            slice,
            (row, _) -> OperationRows.remembered(row)));
  }
}
