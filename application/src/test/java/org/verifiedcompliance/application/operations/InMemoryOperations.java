package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** Operations in memory; who works on them one at a time is up to the unit of work. */
public final class InMemoryOperations implements Operations {
  private static final Comparator<Remembered> AS_THEY_CAME =
      Comparator.comparing((Remembered one) -> one.operation().origin().receivedAt())
          .thenComparing(one -> one.operation().id());

  private record Key(PersonId person, OperationId id) {}

  private final Map<Key, Remembered> kept = new HashMap<>();
  private final Map<PersonId, Map<String, UUID>> names = new HashMap<>();

  /** A session that the person's phone named so while it had a network. */
  public synchronized void name(PersonId person, String name, UUID session) {
    names.computeIfAbsent(person, _ -> new HashMap<>()).put(name, session);
  }

  @Override
  public void lock(PersonId person) {
    // one at a time anyhow
  }

  @Override
  public synchronized Known know(PersonId person, Set<OperationId> ids, Set<String> wanted) {
    var allIds = new HashSet<>(ids);
    var allNames = new HashSet<>(wanted);
    of(person)
        .filter(one -> !one.isSettled())
        .forEach(one -> {
          allIds.addAll(one.operation().links().dependsOn());
          allNames.addAll(one.operation().links().refers());
        });
    var found =
        of(person)
            .filter(one ->
                !one.isSettled()
                    || allIds.contains(one.operation().id())
                    || allNames.contains(one.operation().links().makes()))
            .sorted(AS_THEY_CAME)
            .toList();
    var known =
        names.getOrDefault(person, Map.of()).entrySet().stream()
            .filter(entry -> allNames.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Known(found, known);
  }

  @Override
  public synchronized void keep(Collection<Remembered> operations) {
    for (var one : operations) {
      var key = new Key(one.operation().person(), one.operation().id());
      var before = kept.get(key);
      if (before != null && before.isDone()) {
        throw new IllegalStateException("a completed operation stays as it is");
      }
      kept.put(key, one.isDone() ? forgettingData(one) : one);
    }
  }

  private static Remembered forgettingData(Remembered one) {
    var all = one.operation();
    var less =
        new Operation(
            all.id(),
            all.person(),
            all.type(),
            "{}",
            all.fingerprint(),
            all.priority(),
            all.origin(),
            all.links());
    return new Remembered(less, one.standing());
  }

  @Override
  public synchronized boolean isGapBefore(
      PersonId person, String device, long sequence, Set<Long> present) {
    var numbers = new TreeSet<>(present);
    of(person)
        .map(one -> one.operation().origin())
        .filter(origin -> device.equals(origin.device()) && origin.sequence() != null)
        .forEach(origin -> numbers.add(origin.sequence()));
    var lower = numbers.headSet(sequence);
    var first = lower.isEmpty() ? 1 : Math.min(1, lower.first());
    return lower.size() < sequence - first;
  }

  @Override
  public synchronized Optional<Remembered> find(PersonId person, OperationId id) {
    return Optional.ofNullable(kept.get(new Key(person, id)));
  }

  @Override
  public synchronized Part<Remembered> listWaiting(PersonId person, Slice slice) {
    return InMemoryLists.ascending(
        of(person).filter(one -> !one.isSettled()), slice, InMemoryOperations::key);
  }

  @Override
  public synchronized Part<Remembered> listFailed(PersonId person, Slice slice) {
    return InMemoryLists.descending(
        of(person).filter(one -> one.isSettled() && !one.isDone()), slice, InMemoryOperations::key);
  }

  private static String key(Remembered one) {
    var operation = one.operation();
    return InMemoryLists.key(operation.origin().receivedAt(), operation.id().value());
  }

  @Override
  public synchronized Counts count(PersonId person, Instant now) {
    var all = of(person).toList();
    var done = all.stream().filter(Remembered::isDone).count();
    var settled = all.stream().filter(Remembered::isSettled).count();
    return new Counts(
        all.size() - settled,
        settled - done,
        done,
        all.stream().filter(one -> one.standing().isDue(now)).count(),
        all.stream()
            .map(one -> one.standing().lastAttempt())
            .filter(time -> time != null)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  @Override
  public synchronized int forgetWaiting(PersonId person) {
    var before = kept.size();
    kept.entrySet()
        .removeIf(one -> one.getKey().person().equals(person) && !one.getValue().isSettled());
    return before - kept.size();
  }

  @Override
  public synchronized List<PersonId> listDue(Instant now, int limit) {
    return kept.values().stream()
        .filter(one -> one.standing().isDue(now))
        .sorted(Comparator.comparing(one -> one.standing().dueAt()))
        .map(one -> one.operation().person())
        .distinct()
        .limit(limit)
        .toList();
  }

  private Stream<Remembered> of(PersonId person) {
    return kept.entrySet().stream()
        .filter(one -> one.getKey().person().equals(person))
        .map(Map.Entry::getValue);
  }
}
