package org.verifiedcompliance.application.reminders;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.domain.notifications.WatchedSession;
import org.verifiedcompliance.domain.notifications.WatchedSessions;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** The times of the looks in a map; sessions are put there by the test. */
public final class InMemoryWatchedSessions implements WatchedSessions {
  private final Map<SessionId, Entry> entries = new LinkedHashMap<>();

  private record Entry(WatchedSession session, Instant lookAt, boolean asleep) {}

  /** Puts one there, to be looked at at once. */
  public synchronized void put(WatchedSession session) {
    entries.put(session.id(), new Entry(session, Instant.MIN, false));
  }

  /** When it is looked at next. */
  public synchronized Optional<Instant> nextLook(SessionId session) {
    return Optional.ofNullable(entries.get(session)).map(Entry::lookAt);
  }

  /** Whether only a check-in brings it back before its time. */
  public synchronized boolean isAsleep(SessionId session) {
    return entries.get(session).asleep;
  }

  @Override
  public synchronized List<WatchedSession> list(Instant now, int limit) {
    return entries.values().stream()
        .filter(entry -> !entry.lookAt.isAfter(now))
        .sorted(Comparator.comparing(Entry::lookAt))
        .limit(limit)
        .map(Entry::session)
        .toList();
  }

  @Override
  public synchronized void lookAgain(WatchedSession listed, Instant at) {
    set(listed, at, false);
  }

  @Override
  public synchronized void sleepUntil(WatchedSession listed, Instant at) {
    set(listed, at, true);
  }

  private void set(WatchedSession listed, Instant at, boolean asleep) {
    entries.computeIfPresent(
        listed.id(),
        (_, entry) ->
            entry.session.wakes() == listed.wakes() ? new Entry(listed, at, asleep) : entry);
  }

  @Override
  public synchronized void forget(SessionId session) {
    entries.remove(session);
  }

  @Override
  public synchronized void wake(PersonId person) {
    entries.replaceAll((_, entry) ->
        entry.session.person().equals(person)
            ? new Entry(woken(entry.session), Instant.MIN, false)
            : entry);
  }

  private static WatchedSession woken(WatchedSession one) {
    return new WatchedSession(
        one.id(),
        one.person(),
        one.status(),
        one.meeting(),
        one.schedule(),
        one.named(),
        one.openedAt(),
        one.checkedInAt(),
        one.lastSeenAt(),
        one.date(),
        one.closesAt(),
        one.ahead(),
        one.policies(),
        one.wakes() + 1);
  }
}
