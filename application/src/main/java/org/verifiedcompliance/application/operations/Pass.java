package org.verifiedcompliance.application.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.auth.CurrentUser;

/** One way through a person's operations, in as many transactions as it takes. */
final class Pass {
  /** More would keep the person's other requests and all readers of the stream waiting. */
  private static final int TOGETHER = 25;

  private final CurrentUser user;
  private final Map<OperationId, Operation> fresh = new LinkedHashMap<>();
  private final boolean urgent;
  private final Map<OperationId, Remembered> results = new HashMap<>();
  private final Set<OperationId> handled = new HashSet<>();
  private List<Operation> selected = List.of();
  private boolean over;
  private boolean refused;

  /**
   * A way through what is new and what is due.
   *
   * @param urgent whether all that waits counts as due
   */
  Pass(CurrentUser user, Collection<Operation> operations, boolean urgent) {
    this.user = user;
    this.urgent = urgent;
    operations.forEach(operation -> fresh.putIfAbsent(operation.id(), operation));
  }

  CurrentUser user() {
    return user;
  }

  boolean isUrgent() {
    return urgent;
  }

  boolean isOver() {
    return over;
  }

  Map<OperationId, Remembered> results() {
    return Map.copyOf(results);
  }

  Collection<Operation> fresh() {
    return fresh.values();
  }

  /** Whether too many wait already, so that nothing new was taken in. */
  boolean isRefused() {
    return refused;
  }

  /** Takes in nothing new. */
  void refuse() {
    refused = true;
    over = true;
  }

  boolean isHandled(OperationId id) {
    return handled.contains(id);
  }

  /** Nothing is chosen yet. */
  void begin() {
    selected = List.of();
  }

  /** Takes the first of these; it is over when there are no more. */
  List<Operation> select(List<Operation> work) {
    over = work.size() <= TOGETHER;
    selected = work.stream().limit(TOGETHER).toList();
    return selected;
  }

  /** Those whose turn it is. */
  List<Operation> selected() {
    return selected;
  }

  /** What is committed: those whose turn it was, and others as they stand. */
  void keep(Collection<Remembered> committed) {
    committed.forEach(remembered -> results.put(remembered.operation().id(), remembered));
    committed.stream()
        .filter(remembered -> remembered.isSettled() || isSelected(remembered))
        .forEach(remembered -> handled.add(remembered.operation().id()));
  }

  private boolean isSelected(Remembered remembered) {
    return selected.stream().anyMatch(one -> one.id().equals(remembered.operation().id()));
  }

  /** Whether it came just now; another one may have been dropped by its person meanwhile. */
  boolean isFresh(OperationId id) {
    return fresh.containsKey(id);
  }

  /** One more round, that looks at what is left and at what others did meanwhile. */
  void reopen() {
    over = false;
  }

  /** All whose end has to be known. */
  Set<OperationId> ids() {
    return concerned()
        .flatMap(one -> Stream.concat(Stream.of(one.id()), one.links().dependsOn().stream()))
        .collect(Collectors.toSet());
  }

  /** All that things are called. */
  Set<String> names() {
    return concerned().flatMap(one -> one.links().refers().stream()).collect(Collectors.toSet());
  }

  private Stream<Operation> concerned() {
    return Stream.concat(fresh.values().stream(), selected.stream());
  }

  /** The numbers that came together from a phone. */
  Set<Long> numbersOf(String device) {
    return fresh.values().stream()
        .map(Operation::origin)
        .filter(origin -> device.equals(origin.device()))
        .flatMap(origin -> Stream.ofNullable(origin.sequence()))
        .collect(Collectors.toSet());
  }
}
