package org.verifiedcompliance.application.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is remembered of a person's operations in one transaction, which adds to it. */
final class Memory {
  private final Map<OperationId, Remembered> operations = new LinkedHashMap<>();
  private final Map<String, Remembered> makers = new HashMap<>();
  private final Map<OperationId, Remembered> changes = new LinkedHashMap<>();
  private final Map<String, UUID> names;
  private final BooleanSupplier consent;
  private @Nullable Boolean allowsLocation;

  /**
   * Begins with what is known.
   *
   * @param consent whether the location of the person may be taken; asked once, if at all
   */
  Memory(Known known, BooleanSupplier consent) {
    this.consent = consent;
    names = known.names();
    known.operations().forEach(this::learn);
  }

  boolean allowsLocation() {
    if (allowsLocation == null) {
      allowsLocation = consent.getAsBoolean();
    }
    return allowsLocation;
  }

  Optional<Remembered> find(OperationId id) {
    return Optional.ofNullable(operations.get(id));
  }

  Stream<Remembered> waiting() {
    return operations.values().stream().filter(remembered -> !remembered.isSettled());
  }

  /** Remembers this from now on. */
  void change(Remembered remembered) {
    if (!find(remembered.operation().id()).filter(remembered::equals).isPresent()) {
      learn(remembered);
      changes.put(remembered.operation().id(), remembered);
    }
  }

  /** What is to be kept. */
  Collection<Remembered> changes() {
    return changes.values();
  }

  /** The server's ids of the names that are known. */
  Map<String, UUID> resolve(List<String> wanted) {
    var resolved = new HashMap<String, UUID>();
    for (var name : wanted) {
      var id = thing(name);
      if (id != null) {
        resolved.put(name, id);
      }
    }
    return resolved;
  }

  /** What makes the thing with this name, whatever became of it. */
  Optional<Remembered> maker(String name) {
    return Optional.ofNullable(makers.get(name));
  }

  /** Whether a thing has this name. */
  boolean isKnown(String name) {
    return thing(name) != null;
  }

  private @Nullable UUID thing(String name) {
    var made = maker(name).flatMap(maker -> Optional.ofNullable(maker.standing().made()));
    return made.isPresent() ? made.get() : names.get(name);
  }

  private void learn(Remembered remembered) {
    var operation = remembered.operation();
    operations.put(operation.id(), remembered);
    if (operation.type().makes()) {
      makers.put(operation.id().toString(), remembered);
      if (operation.links().makes() instanceof String name) {
        makers.merge(name, remembered, Memory::better);
      }
    }
  }

  /** Of two that were to make the same, the one that did. */
  private static Remembered better(Remembered before, Remembered now) {
    return before.isDone() && !before.operation().id().equals(now.operation().id()) ? before : now;
  }
}
