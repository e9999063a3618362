package org.verifiedcompliance.application.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;

/** Phones in a map, over sessions in memory. */
public final class InMemorySyncedDevices implements SyncedDevices {
  private final Map<PersonId, Map<String, Instant>> phones = new HashMap<>();
  private final @Nullable InMemorySessions sessions;
  private final Predicate<PersonId> waiting;

  /** Nobody plans anything, and nothing waits. */
  public InMemorySyncedDevices() {
    this(null, person -> false);
  }

  /**
   * Over these sessions.
   *
   * @param waiting whether operations of somebody wait
   */
  public InMemorySyncedDevices(@Nullable InMemorySessions sessions, Predicate<PersonId> waiting) {
    this.sessions = sessions;
    this.waiting = waiting;
  }

  @Override
  public synchronized void synced(PersonId person, String device, Instant at, Duration grace) {
    phones
        .computeIfAbsent(person, _ -> new HashMap<>())
        .merge(device, at, (one, other) -> one.isAfter(other) ? one : other);
    if (sessions != null) {
      sessions.listAll().stream()
          .filter(PlannedSession.class::isInstance)
          .map(PlannedSession.class::cast)
          .filter(planned -> planned.person().equals(person))
          .filter(planned -> planned.dueAt().isAfter(at))
          .filter(planned -> !planned.dueAt().isAfter(at.plus(grace)))
          .forEach(planned -> sessions.due().postpone(planned.id(), at));
    }
  }

  @Override
  public synchronized boolean haveAllSynced(PersonId person, Instant since, Instant known) {
    var inUse =
        phones.getOrDefault(person, Map.of()).values().stream()
            .filter(at -> !at.isBefore(known))
            .toList();
    return !inUse.isEmpty()
        && inUse.stream().noneMatch(at -> at.isBefore(since))
        && !waiting.test(person);
  }
}
