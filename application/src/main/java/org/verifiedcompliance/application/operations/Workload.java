package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses what can be done now: what is new, what is due, and what waited for one of these. */
final class Workload {
  /** So many at once are put in order; the rest has its turn the next time. */
  private static final int MOST = 500;

  private final Pass pass;
  private final Memory memory;
  private final Instant now;
  private final Map<OperationId, Operation> chosen = new LinkedHashMap<>();

  private Workload(Pass pass, Memory memory, Instant now) {
    this.pass = pass;
    this.memory = memory;
    this.now = now;
  }

  static List<Operation> of(Pass pass, Memory memory, Instant now) {
    return new Workload(pass, memory, now).choose();
  }

  private List<Operation> choose() {
    pass.fresh().stream().filter(this::isNew).forEach(this::add);
    var others =
        new ArrayList<>(
            memory
                .waiting()
                .filter(waiting -> !pass.isHandled(waiting.operation().id()))
                .filter(waiting -> !chosen.containsKey(waiting.operation().id()))
                .toList());
    while (chosen.size() < MOST && others.removeIf(this::joins)) {
      // each that joins may draw others after it
    }
    return List.copyOf(chosen.values());
  }

  private boolean isNew(Operation operation) {
    return !pass.isHandled(operation.id()) && memory.find(operation.id()).isEmpty();
  }

  private void add(Operation operation) {
    chosen.put(operation.id(), operation);
  }

  private boolean joins(Remembered waiting) {
    var joins = chosen.size() < MOST && canMove(waiting);
    if (joins) {
      add(waiting.operation());
    }
    return joins;
  }

  private boolean canMove(Remembered waiting) {
    var standing = waiting.standing();
    if (standing.isDue(now)) {
      return true;
    }
    if (standing.status() != OperationStatus.HELD) {
      return pass.isUrgent();
    }
    return standing.setback() == Setback.EARLIER_MISSING
        ? pass.isUrgent() || chosen.values().stream().anyMatch(one -> one.type().attends())
        : awaits(waiting.operation());
  }

  /** Whether anything that it waits for is there now, or has its turn. */
  private boolean awaits(Operation operation) {
    var links = operation.links();
    return links.dependsOn().stream().anyMatch(this::isThere)
        || links.refers().stream()
            .anyMatch(name ->
                memory.isKnown(name)
                    || memory.maker(name).filter(Remembered::isSettled).isPresent())
        || chosen.values().stream().anyMatch(one -> one.isNeededBy(operation));
  }

  private boolean isThere(OperationId id) {
    return memory.find(id).filter(Remembered::isSettled).isPresent();
  }
}
